/** The dialogs of the site's header. */
import { termsPiece } from "../terms/pieces";
import { later } from "../ui/later";
import { piece } from "../ui/piece";
import { dialogPiece, keepPiece, offlinePiece } from "../ui/pieces";

const join = piece(() => import("./JoinForm").then((m) => m.JoinForm));
const settings = piece(() => import("./SettingsPanel").then((m) => m.SettingsPanel));

export const JoinForm = later(join);
export const SettingsPanel = later(settings);

export const headerPieces = [dialogPiece, join, settings, termsPiece, offlinePiece, keepPiece];
