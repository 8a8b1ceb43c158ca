/** JWSs with any text in header and payload, signed properly: what a library would not sign. */
import { createPrivateKey, sign } from "node:crypto";
import { textIn, utf8 } from "../crypto/bytes";
import type { RsaKey } from "../crypto/keys";
import { base64url } from "../crypto/text-forms";

/** Signs whatever the header says. */
export function signedRaw(header: string, payload: string, key: RsaKey): string {
	const input = `${base64url(utf8(header))}.${base64url(utf8(payload))}`;
	const privateKey = createPrivateKey({ key: { ...key }, format: "jwk" });
	return `${input}.${base64url(sign("sha256", utf8(input), privateKey))}`;
}

/** The same token with other text in header or payload, signed again. */
export function resigned(
	token: string,
	key: RsaKey,
	change: { readonly header?: (json: string) => string; readonly payload?: (json: string) => string },
): string {
	const [header = "", payload = ""] = token.split(".").map((segment) => textIn(segment) ?? "");
	return signedRaw(change.header?.(header) ?? header, change.payload?.(payload) ?? payload, key);
}

/** Sets a member of an object to a text that is JSON, or takes it away. Its place is the last one. */
export function withMember(json: string, name: string, source: string | undefined): string {
	const { [name]: _, ...rest } = JSON.parse(json) as Record<string, unknown>;
	const others = JSON.stringify(rest).slice(0, -1);
	if (source === undefined) return `${others}}`;
	return `${others}${others === "{" ? "" : ","}${JSON.stringify(name)}:${source}}`;
}
