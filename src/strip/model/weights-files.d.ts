/** The weights that ship; grown by model/train.py, and those of kinds fitted by model/fit-kind.ts. */
declare module '*/weights/shipped/html.js' {
  const file: import('./weights.ts').WeightsFile;
  export default file;
}
declare module '*/weights/shipped/text.js' {
  const file: import('./weights.ts').WeightsFile;
  export default file;
}
declare module '*/weights/shipped/html-kind.js' {
  const file: import('../kind/model.ts').KindFile;
  export default file;
}
declare module '*/weights/shipped/text-kind.js' {
  const file: import('../kind/model.ts').KindFile;
  export default file;
}
