/** The weights of kinds that ship; fitted by model/fit-kind.ts. */
declare module '*/weights/shipped/html-kind.js' {
  const file: import('../kind/model.ts').KindFile;
  export default file;
}
declare module '*/weights/shipped/text-kind.js' {
  const file: import('../kind/model.ts').KindFile;
  export default file;
}
