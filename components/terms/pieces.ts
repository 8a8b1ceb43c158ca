/** The glossary, as far as the stage and the letters show it. */
import { piece } from "../ui/piece";

export const termsPiece = piece(async () => {
	const [{ glossary }, { markedPieces, termOfName, termOfRole }, { TermCard }] = await Promise.all([
		import("@/content/glossary"),
		import("@/content/terms"),
		import("./TermCard"),
	]);
	return { glossary, markedPieces, termOfName, termOfRole, TermCard };
});
