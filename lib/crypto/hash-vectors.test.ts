import { expect, test } from "vitest";
import { rfc7638Key, rfc8705Certificate, rfc8705Thumbprint } from "../testing/vectors";
import { fromBase64 } from "./bytes";
import { sha256 } from "./sha256";
import { base64url, hex } from "./text-forms";

const whole = (input: string | Uint8Array) => base64url(sha256(input));
const leftHalf = (text: string) => base64url(sha256(text).slice(0, 16));

test.each([
	["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
	["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("FIPS 180-4: SHA-256 of %j", (text, digest) => {
	expect(hex(sha256(text))).toBe(digest);
});

test("text is hashed as UTF-8", () => {
	expect(sha256("\u2603")).toEqual(sha256(Uint8Array.of(226, 152, 131)));
});

test("RFC 7638 §3.1: thumbprint of an RSA key", () => {
	expect(whole(JSON.stringify(rfc7638Key))).toBe("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
});

test("RFC 9449: jkt and ath", () => {
	const key = {
		crv: "P-256",
		kty: "EC",
		x: "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",
		y: "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA",
	};
	expect(whole(JSON.stringify(key))).toBe("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
	expect(whole("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU")).toBe("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
});

test.each([
	["at_hash", "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y", "77QmUPtjPfzWtF2AnpK9RQ"],
	["c_hash", "Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk", "LDktKdoQak3Pk0cnXxCltA"],
	[
		"at_hash of the guide",
		"YmJiZTAwYmYtMzgyOC00NzhkLTkyOTItNjJjNDM3MGYzOWIy9sFhvH8K_x8UIHj1osisS57f5DduL",
		"xsZZrUssMXjL3FBlzoSh2g",
	],
])("OpenID Connect: %s", (_, text, expected) => {
	expect(leftHalf(text)).toBe(expected);
});

test("RFC 8705 Appendix A: x5t#S256", () => {
	expect(whole(fromBase64(rfc8705Certificate) ?? "")).toBe(rfc8705Thumbprint);
});
