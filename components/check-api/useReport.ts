"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { leftOut } from "@/lib/flow/link/share";
import type { Effects } from "@/lib/inspect/api/effects";
import type { TypedToken } from "@/lib/inspect/api/own-call";
import { FIRST, formatPlace, type Place, readPlace } from "@/lib/inspect/api/place";
import { useAddress } from "../playing/useAddress";
import { type Failed, failureOf } from "../ui/piece";
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
			say([`${problem} This is the API of ${built.title}.`]);
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
	const wanted = keyOf(place ?? FIRST);
	const latest = useRef(place);
	useEffect(() => {
		latest.current = place;
	});
	useEffect(() => {
		const asked = latest.current;
		if (!asked || keyOf(asked) !== wanted) return;
		let isWanted = true;
		reportPiece
			.get()
			.then(({ reportOf }) => reportOf(asked))
			.then(
				(report) => {
					if (!isWanted) return;
					setFailed(false);
					if ("problem" in report) return refuse(report.problem);
					say(report.notices);
					setShown((before) => ({ report, changed: changedIn(before.report, report), key: wanted }));
				},
				(cause) => isWanted && setFailed(failureOf(cause)),
			);
		return () => {
			isWanted = false;
		};
	}, [wanted, refuse, say]);
	return { ...shown, failed, busy: shown.key !== wanted && !failed };
}

/** Calls of the same API that now come out otherwise. */
function changedIn(before: Report, after: Report): readonly string[] {
	if (before.of !== after.of || before.api !== after.api) return [];
	const outcomes = new Map(before.answers.map(({ call, outcome }) => [call.id, outcome]));
	return after.answers.flatMap(({ call, outcome }) => (outcomes.get(call.id) === outcome ? [] : [call.id]));
}

/** Found out after the calls have been shown, as things now stand. */
function useEffects(place: Place): Effects | undefined {
	const key = keyOf(place);
	const [found, setFound] = useState<{ readonly key: string; readonly effects: Effects }>();
	const latest = useRef(place);
	useEffect(() => {
		latest.current = place;
	});
	useEffect(() => {
		let isWanted = true;
		const asked = latest.current;
		// That it cannot be had is said by the report itself.
		reportPiece
			.get()
			.then(({ effectsAt }) => effectsAt(asked))
			.then((effects) => isWanted && setFound({ key, effects }))
			.catch(() => undefined);
		return () => {
			isWanted = false;
		};
	}, [key]);
	return found?.key === key ? found.effects : undefined;
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
export function useOwnToken(place: Place): OwnState {
	const [typed, setTyped] = useState<TypedToken>();
	const [state, setState] = useState<Omit<OwnState, "send">>({ own: undefined, count: 0, failed: false });
	const key = keyOf(place);
	const latest = useRef(place);
	useEffect(() => {
		latest.current = place;
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the place is another one.
	useEffect(() => {
		if (!typed) return setState((before) => ({ ...before, own: undefined, failed: false }));
		let isWanted = true;
		reportPiece
			.get()
			.then(({ answerTo }) => answerTo(latest.current, typed))
			.then(
				(own) => isWanted && setState(({ count }) => ({ own, count: count + 1, failed: false })),
				(cause) => isWanted && setState(({ count }) => ({ own: undefined, count, failed: failureOf(cause) })),
			);
		return () => {
			isWanted = false;
		};
	}, [typed, key]);
	return { ...state, send: setTyped };
}
