import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/SiteHeader";
import { PkceCalculator } from "@/components/tokens/PkceCalculator";
import { mark } from "@/components/words/text";
import { challengeOf } from "@/lib/crypto/pkce";
import { pkceHops, tryVerifier } from "@/lib/inspect/pkce";
import { EXAMPLE_VERIFIER } from "@/lib/inspect/seeded-verifier";
import { lessonProps } from "../../lesson-props";

export const metadata: Metadata = {
	title: mark("PKCE calculator"),
	description: "From code_verifier to code_challenge: SHA-256, base64url, bit by bit, and what a server makes of it.",
};

/** Built with the example of RFC 7636, and what the server says about it. */
export default async function Page() {
	const { run } = await lessonProps("flow", "code-pkce");
	const hops = pkceHops(run);
	if (!hops) throw new Error("The default run of code-pkce checks no verifier");
	const challenge = challengeOf(EXAMPLE_VERIFIER, "S256");
	const trial = await tryVerifier({ challenge, method: "S256", verifier: EXAMPLE_VERIFIER });
	return (
		<>
			<SiteHeader current="inspect" />
			<main id="main" className="site-main inspect-main">
				<PkceCalculator trial={trial} hops={hops} />
			</main>
		</>
	);
}
