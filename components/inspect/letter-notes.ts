/** What a row of a letter is for. The words for all names there are come late; a page brings those of its own run. */
import type { Hop, Run } from "@/lib/flow/run";
import { type ParameterNote, parameterNote } from "@/lib/vocabulary/parameters";
import { parameterNoteAt } from "@/lib/vocabulary/parameters-at";
import { type Named, namesOf } from "./letter-names";
import type { NotedRun } from "./noted-run";

/** @returns `undefined` where nothing is known of the name */
export const noteOf = ({ name, text, place }: Named): ParameterNote | undefined =>
	forgets(name, text) ? parameterNote("set-cookie, max-age=0") : parameterNoteAt(name, text, place);

/** Whether a header takes a cookie back (RFC 6265 §5.2.2). */
const forgets = (name: string, text: string) => name.toLowerCase() === "set-cookie" && /;\s*max-age=0\b/i.test(text);

const notesOf = (run: Run, hop: Hop) => namesOf(run, hop).map((one) => noteOf(one) ?? null);

/** The run of a page, with what its letters say. */
export const noted = (run: Run): NotedRun => ({ ...run, notes: run.hops.map((hop) => notesOf(run, hop)) });
