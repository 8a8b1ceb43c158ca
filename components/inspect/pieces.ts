/** The tabs that are not open at first, and the page that a user sees. */
import { later } from "../ui/later";
import { piece } from "../ui/piece";

/** What the rows of letters are for. */
export const notesPiece = piece(() => import("./letter-notes").then((m) => m.noteOf));

const raw = piece(() => import("./RawTab").then((m) => m.RawTab));
const token = piece(() => import("./TokenTab").then((m) => m.TokenTab));
const why = piece(() => import("./WhyTab").then((m) => m.WhyTab));
const checks = piece(() => import("./ChecksTab").then((m) => m.ChecksTab));
const screen = piece(() => import("./UserScreen").then((m) => m.UserScreen));
const screenStyle = piece(() => import("./UserScreen").then((m) => m.fetchStyle()));

export const RawTab = later(raw);
export const TokenTab = later(token);
export const WhyTab = later(why);
export const ChecksTab = later(checks);
export const UserScreen = later(screen);

export const inspectPieces = [notesPiece, raw, token, why, checks, screen, screenStyle];
