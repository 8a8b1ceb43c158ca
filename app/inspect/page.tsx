import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/SiteHeader";
import { InspectTitle } from "@/components/tokens/InspectTitle";
import { TokenInspector } from "@/components/tokens/TokenInspector";
import { tokenOfRun, tryToken } from "@/lib/flow/inspect-token";
import { lessonProps } from "../lesson-props";

export const metadata: Metadata = {
	title: "Token inspector",
	description: "Take an access token apart, forge it, and see which check of a real API refuses it.",
};

/** Built with the token of the default run, and what the API says about it. */
export default async function Page() {
	const { lesson, run } = await lessonProps("flow", "code-pkce");
	const token = tokenOfRun(run);
	if (!token) throw new Error("The default run of code-pkce issues no token");
	const trial = await tryToken(token.text, "api", token.clock);
	return (
		<>
			<SiteHeader current="inspect" />
			<main className="site-main inspect-main">
				<InspectTitle title="Token inspector" current="/inspect">
					<p>
						Decoded here in your browser. <strong>Decoding is not verifying.</strong>
					</p>
				</InspectTitle>
				<TokenInspector built={{ token, title: lesson.shortTitle, trial }} />
			</main>
		</>
	);
}
