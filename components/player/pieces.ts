/** Everything that a lesson's page can open. What is not drawn at first comes from here, and is fetched while the page is quiet. */
import type { LessonView } from "@/lib/flow/read/lesson-view";
import { failurePiece } from "../controls/failure-piece";
import { lackingPiece } from "../controls/lacking-piece";
import { inspectPieces } from "../inspect/pieces";
import { compute, enginePieces } from "../playing/compute";
import { passingPiece } from "../stage/pieces";
import { termsPiece } from "../terms/pieces";
import { later } from "../ui/later";
import { type Piece, piece } from "../ui/piece";
import { dialogPiece, keepPiece, offlinePiece } from "../ui/pieces";
import { exportPieces } from "./export-run";

const dialogs = piece(() => import("./Dialogs").then((m) => m.Dialogs));
const projector = piece(() => import("./ProjectorView").then((m) => m.ProjectorView));
const machine = piece(() => import("../machine/MachineView").then((m) => m.MachineView));
const twin = piece(() => import("./Twin").then((m) => m.Twin));
const printSheet = piece(() => import("./PrintSheet").then((m) => m.PrintSheet));
const gate = piece(() => import("./Gate").then((m) => m.Gate));
const edited = piece(() => import("./Edited").then((m) => m.Edited));
const lab = piece(() => import("../inspect/LabTab"));
const policy = piece(() => import("../policy"));

export const Dialogs = later(dialogs);
export const ProjectorView = later(projector);
export const MachineView = later(machine);
export const Twin = later(twin);
export const PrintSheet = later(printSheet);
/** A question that is asked before a hop. */
export const Gate = later(gate);
/** On a phone. */
export const Edited = later(edited);

export const badgePiece = piece(() => import("../offline/OfflineBadge").then((m) => m.OfflineBadge));
export const calloutPiece = piece(() => import("../playing/callout-of"));
export const digestPiece = piece(() => import("@/lib/flow/read/digest").then((m) => m.digestOf));

/** The default run, played once: whatever the engine fetches by itself, such as signatures without `crypto.subtle`, is here then. */
const rehearsal = ({ id, defaults }: LessonView) =>
	piece(() => compute(id, { settings: defaults, choices: [], edits: [] }));

/** In the order in which they are likely to be wanted. */
export const piecesOf = (lesson: LessonView): readonly Piece<unknown>[] => [
	termsPiece,
	...enginePieces(lesson.id),
	...inspectPieces,
	gate,
	lackingPiece,
	failurePiece,
	dialogs,
	dialogPiece,
	projector,
	machine,
	twin,
	edited,
	printSheet,
	passingPiece,
	digestPiece,
	calloutPiece,
	...exportPieces,
	...(lesson.attack ? [lab] : []),
	...(lesson.policy ? [policy] : []),
	offlinePiece,
	rehearsal(lesson),
	badgePiece,
	keepPiece,
];
