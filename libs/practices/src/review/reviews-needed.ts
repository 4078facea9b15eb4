/** How many reviews a practice needs. */
export const reviewsNeeded = 2;
