/** The glossary, as far as the stage and the letters show it, and what shows it on every page. */
import { piece } from "../ui/piece";

export const termsPiece = piece(async () => {
	const [{ glossary }, { markedPieces, termOfName, termOfRole }, { Extras }] = await Promise.all([
		import("@/content/glossary"),
		import("@/content/terms"),
		import("./Extras"),
	]);
	return { glossary, markedPieces, termOfName, termOfRole, Extras };
});
