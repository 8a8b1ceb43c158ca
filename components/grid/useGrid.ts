"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { GridRow } from "@/lib/flow/proof/grid";
import type { Counted } from "@/lib/flow/proof/once";
import type { Failed } from "../ui/piece";
import type { AttackRow } from "./attack-row";
import type { GridMessage } from "./grid.worker";

export interface Grid {
	/** As they came with the page; where this page has played one and found something else, as it found it. */
	readonly rows: readonly GridRow[];
	/** Settings of which it is known what becomes of the attack, and all of them. */
	readonly done: number;
	readonly of: number;
	readonly state: "given" | "running" | "stopped" | "done" | Exclude<Failed, false>;
	/** What it took, once it is done. */
	readonly whole: Whole | undefined;
	stop(): void;
	start(): void;
}

interface Whole extends Pick<Counted, "runs" | "distinct"> {
	readonly seconds: number;
}

interface Progress {
	/** Rows that came out otherwise than they came with the page. */
	readonly others: Readonly<Record<string, GridRow>>;
	/** By attack, of rows that are played. */
	readonly counted: Readonly<Record<string, Counted>>;
	/** Settings that are done, by attack. */
	readonly done: Readonly<Record<string, number>>;
	readonly state: Grid["state"];
	readonly seconds?: number;
}

const GIVEN: Progress = { others: {}, counted: {}, done: {}, state: "given" };

type Built = readonly Pick<AttackRow, "row" | "settings">[];

/** Plays the grid in workers, one attack each, as many at a time as there are cores. */
export function useGrid(built: Built): Grid {
	const [progress, setProgress] = useState(GIVEN);
	const stopAll = useRef<() => void>(() => undefined);
	const start = useCallback(() => {
		stopAll.current();
		setProgress({ ...GIVEN, state: "running" });
		try {
			stopAll.current = playAll(longestFirst(built), setProgress);
		} catch (error) {
			setProgress({ ...GIVEN, state: "fault" });
			throw error;
		}
	}, [built]);
	useEffect(() => () => stopAll.current(), []);
	const stop = useCallback(() => {
		stopAll.current();
		setProgress((before) => ({ ...before, state: "stopped" }));
	}, []);
	const { others } = progress;
	const rows = useMemo(() => built.map(({ row }) => others[row.id] ?? row), [built, others]);
	return {
		rows,
		done: sum(Object.values(progress.done)),
		of: sum(built.map(({ settings }) => settings)),
		state: progress.state,
		whole: wholeOf(progress),
		stop,
		start,
	};
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function wholeOf({ counted, seconds }: Progress): Whole | undefined {
	if (seconds === undefined) return undefined;
	const all = Object.values(counted);
	return { seconds, runs: sum(all.map(({ runs }) => runs)), distinct: sum(all.map(({ distinct }) => distinct)) };
}

/** So that no core has a long one left while the others have none. */
const longestFirst = (built: Built): readonly GridRow[] =>
	[...built].sort((a, b) => b.settings - a.settings).map(({ row }) => row);

type Update = (change: (before: Progress) => Progress) => void;

/** @returns what ends it early */
function playAll(given: readonly GridRow[], update: Update): () => void {
	const waiting = given.map(({ id }) => id);
	const started = performance.now();
	const workers = Array.from({ length: Math.min(navigator.hardwareConcurrency || 2, given.length) }, () => {
		const worker = new Worker(new URL("./grid.worker.ts", import.meta.url), { type: "module" });
		const next = () => {
			const id = waiting.shift();
			if (id === undefined) worker.terminate();
			else worker.postMessage(id);
		};
		worker.onmessage = ({ data }: MessageEvent<GridMessage>) => {
			update((before) => after(before, data, given, started));
			if (data.type === "row") next();
		};
		// An error of the program comes with its words; a script that could not be fetched has none.
		worker.onerror = (event: Event) =>
			update((before) => ({ ...before, state: event instanceof ErrorEvent ? "fault" : "unreachable" }));
		next();
		return worker;
	});
	return () => {
		for (const worker of workers) worker.terminate();
	};
}

function after(before: Progress, message: GridMessage, given: readonly GridRow[], started: number): Progress {
	if (message.type === "failed") return { ...before, state: message.failed };
	if (message.type === "played") return { ...before, done: { ...before.done, [message.id]: message.done } };
	const { row } = message;
	const isGiven = JSON.stringify(row) === JSON.stringify(given.find(({ id }) => id === row.id));
	const others = isGiven ? before.others : { ...before.others, [row.id]: row };
	const counted = { ...before.counted, [row.id]: message.counted };
	if (Object.keys(counted).length < given.length) return { ...before, others, counted };
	return { ...before, others, counted, state: "done", seconds: (performance.now() - started) / 1000 };
}
