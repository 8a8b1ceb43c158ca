"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { leftOut } from "@/lib/flow/link/share";
import type { Effects } from "@/lib/inspect/api/effects";
import type { TypedToken } from "@/lib/inspect/api/own-call";
import { FIRST, formatPlace, type Place, readPlace } from "@/lib/inspect/api/place";
import { useAddress } from "../playing/useAddress";
import { type Failed, failureOf } from "../ui/piece";
import { t } from "../words/words";
import { reportPiece } from "./pieces";
import type { OwnAnswer, Report } from "./report";

export interface ReportState {
	readonly place: Place;
	readonly report: Report;
	/** Ids of the calls whose verdict the last switch has changed. */
	readonly changed: readonly string[];
	/** What each validation does; absent until it has been found out. */
	readonly effects: Effects | undefined;
	/** Whether what is shown is still that of before. */
	readonly busy: boolean;
	readonly failed: Failed;
	readonly notices: readonly string[];
	/** Goes somewhere else; what is shown follows when it has been computed. */
	go(change: Partial<Place>): void;
	dismiss(): void;
}

const keyOf = ({ of, api, off }: Place): string => `${of} ${api ?? ""} ${off.join()}`;

/** The page's state: the address, and what the API of the run said. */
export function useReport(built: Report): ReportState {
	const [place, setPlace] = useState<Place>();
	const { notices, say, dismiss } = useSentences();
	const open = useCallback(
		(query: string) => {
			const { place: read, left } = readPlace(query);
			setPlace(read);
			if (left.length > 0) say([leftOut(left)]);
		},
		[say],
	);
	useAddress(place && formatPlace(place), open);
	const here = place ?? FIRST;
	const refuse = useCallback(
		(problem: string) => {
			say([t("{problem} This is the API of {lesson}.", { problem, lesson: built.title })]);
			setPlace(FIRST);
		},
		[say, built],
	);
	const shown = useShown(built, place, refuse, say);
	return {
		place: here,
		...shown,
		effects: useEffects(here),
		notices,
		dismiss,
		go: (change) => {
			// Another API has other checks.
			const fresh =
				change.of !== undefined || change.api !== undefined ? { api: undefined, off: [], open: undefined } : {};
			setPlace((before = FIRST) => ({ ...before, ...fresh, ...change }));
		},
	};
}

function useSentences() {
	const [notices, setNotices] = useState<readonly string[]>([]);
	const say = useCallback(
		(sentences: readonly string[]) => setNotices((before) => [...new Set([...before, ...sentences])]),
		[],
	);
	const dismiss = useCallback(() => setNotices([]), []);
	return { notices, say, dismiss };
}

interface Shown extends Pick<ReportState, "report" | "changed"> {
	readonly key: string;
}

/** The report for a place. Of several that are asked for, the last one counts. */
function useShown(
	built: Report,
	place: Place | undefined,
	refuse: (problem: string) => void,
	say: (sentences: readonly string[]) => void,
) {
	const [shown, setShown] = useState<Shown>({ report: built, changed: [], key: keyOf(FIRST) });
	const [failed, setFailed] = useState<Failed>(false);
	const named = useRef<Place["open"]>(undefined);
	useLayoutEffect(() => {
		named.current = place?.open;
	});
	const { of, api, off } = place ?? FIRST;
	const isKnown = place !== undefined;
	useEffect(() => {
		if (!isKnown) return;
		const asked = { of, api, off };
		return latest(
			({ reportOf }) => reportOf({ ...asked, open: named.current }),
			(report) => {
				setFailed(false);
				if ("problem" in report) return refuse(report.problem);
				say(report.notices);
				setShown((before) => ({ report, changed: changedIn(before.report, report), key: keyOf(asked) }));
			},
			setFailed,
		);
	}, [isKnown, of, api, off, refuse, say]);
	return { ...shown, failed, busy: shown.key !== keyOf({ of, api, off }) && !failed };
}

/** Asks something of the module that plays, and hears the answer unless it is not wanted any more. @returns says that it is not */
function latest<T>(
	ask: (module: typeof import("./report")) => Promise<T>,
	then: (answer: T) => void,
	otherwise: (failed: Exclude<Failed, false>) => void,
): () => void {
	let isWanted = true;
	reportPiece
		.get()
		.then(ask)
		.then(
			(answer) => isWanted && then(answer),
			(cause) => isWanted && otherwise(failureOf(cause)),
		);
	return () => {
		isWanted = false;
	};
}

/** Calls of the same API that now come out otherwise. */
function changedIn(before: Report, after: Report): readonly string[] {
	if (before.of !== after.of || before.api !== after.api) return [];
	const outcomes = new Map(before.answers.map(({ call, outcome }) => [call.id, outcome]));
	return after.answers.flatMap(({ call, outcome }) => (outcomes.get(call.id) === outcome ? [] : [call.id]));
}

/** Found out after the calls have been shown, as things now stand. That it cannot be had is said by the report itself. */
function useEffects(place: Place): Effects | undefined {
	const { of, api, off } = place;
	const [found, setFound] = useState<{ readonly key: string; readonly effects: Effects }>();
	useEffect(() => {
		const asked = { of, api, off };
		return latest(
			({ effectsAt }) => effectsAt(asked),
			(effects) => setFound({ key: keyOf(asked), effects }),
			() => undefined,
		);
	}, [of, api, off]);
	return found?.key === keyOf(place) ? found.effects : undefined;
}

export interface OwnState {
	readonly own: OwnAnswer | undefined;
	/** How many answers there were. */
	readonly count: number;
	readonly failed: Failed;
	/** Sends a token that has no problem; `undefined` takes the answer away. */
	send(typed: TypedToken | undefined): void;
}

/** The learner's own token: it is sent again where something is left out or comes back. */
export function useOwnToken({ of, api, off }: Place): OwnState {
	const [typed, setTyped] = useState<TypedToken>();
	const [state, setState] = useState<Omit<OwnState, "send">>({ own: undefined, count: 0, failed: false });
	useEffect(() => {
		if (!typed) return setState((before) => ({ ...before, own: undefined, failed: false }));
		return latest(
			({ answerTo }) => answerTo({ of, api, off }, typed),
			(own) => setState(({ count }) => ({ own, count: count + 1, failed: false })),
			(failed) => setState(({ count }) => ({ own: undefined, count, failed })),
		);
	}, [typed, of, api, off]);
	return { ...state, send: setTyped };
}
