import { expect, test } from "vitest";
import { CATALOGUE } from "../words/catalogue";
import { stretched } from "./pseudo";

test("vowels are doubled and accented, values stay, and what tells meanings apart is gone", () => {
	expect(stretched("Next hop")).toBe("⟦Nééxt hóóp⟧");
	expect(stretched("{count} of All ~ counted")).toBe("⟦{count} óóf Ááll⟧");
});

test("the texts of the catalogue grow by about 40%", () => {
	const texts = Object.keys(CATALOGUE);
	const length = (of: readonly string[]) => of.reduce((sum, text) => sum + text.length, 0);
	const growth = length(texts.map(stretched)) / length(texts);
	expect(growth).toBeGreaterThan(1.35);
	expect(growth).toBeLessThan(1.6);
});
