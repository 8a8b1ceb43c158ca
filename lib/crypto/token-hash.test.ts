import { expect, test } from "vitest";
import { tokenHash } from "./token-hash";

test.each([
	["OpenID Core, example of at_hash", "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y", "77QmUPtjPfzWtF2AnpK9RQ"],
	[
		"OpenID Core, example of c_hash, which is made the same way",
		"Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk",
		"LDktKdoQak3Pk0cnXxCltA",
	],
	[
		"Token Hash Algorithms, a guide of the OpenID Foundation",
		"YmJiZTAwYmYtMzgyOC00NzhkLTkyOTItNjJjNDM3MGYzOWIy9sFhvH8K_x8UIHj1osisS57f5DduL",
		"xsZZrUssMXjL3FBlzoSh2g",
	],
])("%s", (_, token, expected) => {
	expect(tokenHash(token)).toBe(expected);
});
