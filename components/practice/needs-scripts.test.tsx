import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DueCards } from "./DueCards";
import { PracticeSet } from "./PracticeSet";

test("without script a set says that it needs it, and where its run can be read", () => {
	const lesson = { id: "code-pkce", title: "Authorization code with PKCE", href: "/flows/code-pkce" };
	const page = renderToStaticMarkup(<PracticeSet lesson={lesson} position={{ at: 1, all: 49 }} />);
	const said = /<noscript>(.*?)<\/noscript>/.exec(page)?.[1];
	expect(said).toContain("practice needs JavaScript");
	expect(said).toContain('<a href="/flows/code-pkce">');
});

test("so do the cards that come back", () => {
	const page = renderToStaticMarkup(<DueCards questions={{}} />);
	expect(/<noscript>(.*?)<\/noscript>/.exec(page)?.[1]).toContain("practice needs JavaScript");
});
