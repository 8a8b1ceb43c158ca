/** `error` and `error_description` hold only these characters (OAuth 2.1 Appendix A.7, A.8). */
export const ERROR_TEXT = /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/;
