import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NoticeList } from "./Notices";

const shown = (notices: readonly string[], ...children: readonly (string | null)[]) =>
	renderToStaticMarkup(
		<NoticeList notices={notices} onDismiss={() => undefined}>
			{children[0]}
			{children[1]}
		</NoticeList>,
	);

test("where there is nothing to say, no bar is drawn", () => {
	expect(shown([], null, null)).toBe("");
	expect(shown(["One."], null, null)).toContain("One.");
	expect(shown([], null, "Two.")).toContain("Two.");
});
