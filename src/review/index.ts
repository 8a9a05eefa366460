/** The review page: a batch to look through in a browser. */
export { readAssets } from './document.ts';
export { reviewPage } from './page.ts';
export { ReviewWriter } from './writer.ts';
