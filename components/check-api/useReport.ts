"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { leftOut } from "@/lib/flow/link/share";
import type { CallAnswer } from "@/lib/inspect/api/check-api";
import type { TypedToken } from "@/lib/inspect/api/own-call";
import { FIRST, formatPlace, type Place, readPlace } from "@/lib/inspect/api/place";
import { useAddress } from "../playing/useAddress";
import { type Failed, failureOf } from "../ui/piece";
import { reportPiece } from "./pieces";
import type { Report } from "./report";

/** What each validation stops alone, by its id; absent until it has been found out. */
type Stopped = ReadonlyMap<string, readonly string[]>;

export interface ReportState {
	readonly place: Place;
	readonly report: Report;
	readonly stopped: Stopped | undefined;
	/** The answer to the learner's own token. */
	readonly own: CallAnswer | undefined;
	readonly failed: Failed;
	readonly notices: readonly string[];
	/** Goes somewhere else; what is shown follows when it has been computed. */
	go(change: Partial<Place>): void;
	/** Sends a token that has no problem; `undefined` takes it back. */
	send(typed: TypedToken | undefined): void;
	dismiss(): void;
}

/** The page's state: the address, and what the API of the run said. */
export function useReport(built: Report): ReportState {
	const [place, setPlace] = useState<Place>();
	const [typed, setTyped] = useState<TypedToken>();
	const [shown, setShown] = useState({ report: built, own: undefined as CallAnswer | undefined });
	const [stopped, setStopped] = useState<Stopped>();
	const [failed, setFailed] = useState<Failed>(false);
	const [notices, setNotices] = useState<readonly string[]>([]);
	const say = useCallback((sentence: string) => setNotices((before) => [...new Set([...before, sentence])]), []);
	const open = useCallback(
		(query: string) => {
			const { place: read, left } = readPlace(query);
			setPlace(read);
			if (left.length > 0) say(leftOut(left));
		},
		[say],
	);
	useAddress(place && formatPlace(place), open);
	const here = place ?? FIRST;
	const { of, api, off } = here;
	const wanted = `${of} ${api} ${off.join()}`;
	const latest = useRef("");
	useEffect(() => {
		if (!place) return;
		latest.current = wanted;
		const ifLatest =
			<T>(then: (value: T) => void) =>
			(value: T) => {
				if (latest.current === wanted) then(value);
			};
		askFor(place, typed).then(
			ifLatest((found) => {
				setFailed(false);
				if ("problem" in found) {
					say(`${found.problem} This is the API of ${built.lesson.title}.`);
					setPlace(FIRST);
				} else setShown(found);
			}),
			ifLatest((cause) => setFailed(failureOf(cause))),
		);
	}, [place, wanted, typed, say, built]);
	useStopped(of, shown.report.api, setStopped);
	return {
		place: here,
		...shown,
		stopped,
		failed,
		notices,
		go: (change) => {
			// Another API has other checks, and another token.
			const isElsewhere = change.of !== undefined || change.api !== undefined;
			if (isElsewhere) setTyped(undefined);
			const fresh = isElsewhere ? { api: undefined, off: [], open: undefined } : {};
			setPlace((before = FIRST) => ({ ...before, ...fresh, ...change }));
		},
		send: setTyped,
		dismiss: () => setNotices([]),
	};
}

async function askFor(place: Place, typed: TypedToken | undefined) {
	const { reportOf, answerTo } = await reportPiece.get();
	const report = await reportOf(place);
	if ("problem" in report) return report;
	return { report, own: typed && (await answerTo(place, typed)) };
}

/** Found out once for each API, after its calls have been shown. */
function useStopped(of: string, api: string, set: (stopped: Stopped | undefined) => void): void {
	useEffect(() => {
		let isWanted = true;
		set(undefined);
		// That it cannot be had is said by the report itself.
		reportPiece
			.get()
			.then(({ stoppedBy }) => stoppedBy({ of, api, off: [] }))
			.then((stopped) => isWanted && set(stopped))
			.catch(() => undefined);
		return () => {
			isWanted = false;
		};
	}, [of, api, set]);
}
