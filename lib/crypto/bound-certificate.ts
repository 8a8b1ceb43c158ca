import type { JsonObject } from "./json";

/** `cnf.x5t#S256` in the claims of a token, or in what introspection told of it (RFC 8705 §3.1, §3.2). */
export function boundCertificate({ cnf }: JsonObject): string | undefined {
	if (typeof cnf !== "object" || cnf === null || Array.isArray(cnf) || !("x5t#S256" in cnf)) return undefined;
	// A binding that cannot be read is still a binding: nothing fits it.
	const thumbprint = cnf["x5t#S256"];
	return typeof thumbprint === "string" ? thumbprint : "";
}
