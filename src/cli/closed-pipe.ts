/** Thrown when nobody reads any more where records go. */
export class ClosedPipe extends Error {}
