import { X509Certificate } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rfc8705Certificate, rfc8705Thumbprint } from "../testing/vectors";
import { certificateSubject, certificateThumbprint } from "./certificate";
import { jobCertificate, mallorysCertificate } from "./certificates";
import { base64, base64url } from "./text-forms";

const derOf = (certificate: string) => Buffer.from(certificate, "base64");
/** What OpenSSL, inside Node, reads from the same octets. */
const readByNode = (certificate: string) => new X509Certificate(derOf(certificate));

test("the thumbprint is that of RFC 8705 Appendix A", () => {
	expect(certificateThumbprint(rfc8705Certificate)).toBe(rfc8705Thumbprint);
});

describe.each([
	["Archive Job", jobCertificate, "CN=archive-job,O=Example"],
	["Mallory", mallorysCertificate, "CN=mallory,O=Elsewhere"],
	["RFC 8705 Appendix A", rfc8705Certificate, "CN=mtls"],
])("the certificate of %s", (_, certificate, subject) => {
	test("has the subject and the thumbprint that OpenSSL reads from it", () => {
		expect(certificateSubject(certificate)).toBe(subject);
		const { subject: lines, fingerprint256 } = readByNode(certificate);
		expect(lines.split("\n").reverse().join(",")).toBe(subject);
		const octets = Uint8Array.from(fingerprint256.split(":"), (pair) => Number.parseInt(pair, 16));
		expect(certificateThumbprint(certificate)).toBe(base64url(octets));
	});

	test("another octet anywhere is another thumbprint, and no subject makes the reader throw", () => {
		const der = derOf(certificate);
		fc.assert(
			fc.property(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const changed = Uint8Array.from(der, (octet, i) => (i === at ? octet ^ change : octet));
				const text = base64(changed);
				const read = certificateSubject(text);
				expect(read === undefined || typeof read === "string").toBe(true);
				expect(certificateThumbprint(text)).not.toBe(certificateThumbprint(certificate));
			}),
		);
	});
});

test("both were issued by one authority, for longer than any lesson's clock runs", () => {
	const [job, mallory] = [readByNode(jobCertificate), readByNode(mallorysCertificate)];
	expect(job.issuer).toBe(mallory.issuer);
	for (const { validFrom, validTo } of [job, mallory])
		expect([new Date(validFrom).getUTCFullYear(), new Date(validTo).getUTCFullYear()]).toEqual([2026, 2036]);
});

test("a name is escaped where a comma would end it (RFC 4514 §2.4)", () => {
	const name = (text: string) => [0x0c, text.length, ...Buffer.from(text)];
	const wrap = (tag: number, content: readonly number[]) => [tag, content.length, ...content];
	const attribute = (text: string) => wrap(0x30, [...wrap(0x06, [0x55, 4, 3]), ...name(text)]);
	const other = wrap(0x30, []);
	const subject = wrap(0x30, wrap(0x31, [...attribute("a,b"), ...attribute("#c")]));
	const signed = wrap(0x30, [...wrap(0x02, [1]), ...other, ...other, ...other, ...subject]);
	const whole = Uint8Array.from(wrap(0x30, signed));
	expect(certificateSubject(base64(whole))).toBe("CN=a\\,b+CN=\\#c");
});

test.each(["", "no base64 at all!", "AAAA", "MIIB", base64(new TextEncoder().encode("CN=a"))])(
	"%j is no certificate",
	(text) => {
		expect(certificateSubject(text)).toBeUndefined();
	},
);
