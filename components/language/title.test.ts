import { expect, test } from "vitest";
import { titleIn } from "./title";

test("each part of a title that the catalogue knows is said, and the others stay", () => {
	const translate = (english: string) => ({ Flows: "Abläufe", "Par Avion": undefined })[english];
	expect(titleIn(translate, "Flows · Par Avion")).toBe("Abläufe · Par Avion");
	expect(titleIn(translate, "Flows: Device grant · Par Avion")).toBe("Abläufe: Device grant · Par Avion");
	expect(titleIn(translate, "Authorization code + PKCE · Par Avion")).toBe("Authorization code + PKCE · Par Avion");
});
