/** The weights that ship; grown by model/train.py. */
declare module '*/weights/shipped/html.js' {
  const file: import('./weights.ts').WeightsFile;
  export default file;
}
declare module '*/weights/shipped/text.js' {
  const file: import('./weights.ts').WeightsFile;
  export default file;
}
