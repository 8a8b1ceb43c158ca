import type { Metadata } from "next";
import { SiteHeader } from "@/components/site/SiteHeader";
import { TokenInspector } from "@/components/tokens/TokenInspector";
import { mark } from "@/components/words/text";
import { tokenOfRun } from "@/lib/inspect/source";
import { tryToken } from "@/lib/inspect/token";
import { lessonProps } from "../lesson-props";

export const metadata: Metadata = {
	title: mark("Token inspector"),
	description: "Take a token apart, forge it, and see which check of a real server refuses it.",
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
			<main id="main" className="site-main inspect-main">
				<TokenInspector built={{ token, title: lesson.shortTitle, trial }} />
			</main>
		</>
	);
}
