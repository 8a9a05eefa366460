/** Title of the page for looking through records, by which such a page is known again. */
export const REVIEW_TITLE = 'Review · clean-article';
