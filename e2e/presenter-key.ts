/** The key of the server that the browser tests look at. */
export const PRESENTER_KEY = "TEST-TEST-TEST-TEST";
