/**
 * Where the record of a request keeps the subject of the client's certificate. TLS is modelled: this line stands for
 * what the server's end of the handshake has proved. HTTP has no such field and no client could write it; a server
 * behind a proxy that passes something like it must never take it from outside.
 */
export const CERTIFICATE_HEADER = "X-TLS-Client-Subject";
