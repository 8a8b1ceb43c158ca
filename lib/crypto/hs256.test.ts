import { expect, test } from "vitest";
import { fromBase64url, utf8 } from "./bytes";
import { fitsHs256, hs256 } from "./hs256";

/** RFC 7515 Appendix A.1. */
const KEY = fromBase64url("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
const INPUT =
	"eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
const SIGNATURE = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

test("the example of RFC 7515", () => {
	if (!KEY) throw new Error("no key");
	expect(hs256(INPUT, KEY)).toBe(SIGNATURE);
	expect(fitsHs256(`${INPUT}.${SIGNATURE}`, KEY)).toBe(true);
});

test("another secret, another text, or none fits nothing", () => {
	if (!KEY) throw new Error("no key");
	expect(fitsHs256(`${INPUT}.${SIGNATURE}`, utf8("another"))).toBe(false);
	expect(fitsHs256(`${INPUT}x.${SIGNATURE}`, KEY)).toBe(false);
	for (const text of [`${INPUT}.`, "", "."]) expect(fitsHs256(text, KEY)).toBe(false);
});
