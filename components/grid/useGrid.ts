"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { GridRow } from "@/lib/flow/proof/grid";
import type { Failed } from "../ui/piece";
import type { GridMessage } from "./grid.worker";

export interface Grid {
	/** Rows as they came with the page, and then those that this page has played. */
	readonly rows: readonly GridRow[];
	/** Ids of the rows that this page has played. */
	readonly played: ReadonlySet<string>;
	readonly done: number;
	readonly of: number;
	readonly state: "given" | "running" | "stopped" | "done" | Exclude<Failed, false>;
	/** How long it took, in seconds, once it is done. */
	readonly seconds: number | undefined;
	stop(): void;
	start(): void;
}

interface Progress {
	readonly rows: Readonly<Record<string, GridRow>>;
	readonly counts: Readonly<Record<string, number>>;
	readonly state: Grid["state"];
	readonly seconds?: number;
}

const GIVEN: Progress = { rows: {}, counts: {}, state: "given" };

const runsOf = ({ cells, combinations }: GridRow) => cells.length + combinations;

/** Plays the grid in workers, one attack each, as many at a time as there are cores. */
export function useGrid(built: readonly GridRow[]): Grid {
	const [progress, setProgress] = useState(GIVEN);
	const stopAll = useRef<() => void>(() => undefined);
	const start = useCallback(() => {
		stopAll.current();
		setProgress({ ...GIVEN, state: "running" });
		try {
			stopAll.current = playAll(
				built.map(({ id }) => id),
				setProgress,
			);
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
	return {
		rows: built.map((row) => progress.rows[row.id] ?? row),
		played: new Set(Object.keys(progress.rows)),
		done: Object.values(progress.counts).reduce((sum, count) => sum + count, 0),
		of: built.reduce((sum, row) => sum + runsOf(row), 0),
		state: progress.state,
		seconds: progress.seconds,
		stop,
		start,
	};
}

type Update = (change: (before: Progress) => Progress) => void;

/** @returns what ends it early */
function playAll(ids: readonly string[], update: Update): () => void {
	const waiting = [...ids];
	const started = performance.now();
	const workers = Array.from({ length: Math.min(navigator.hardwareConcurrency || 2, ids.length) }, () => {
		const worker = new Worker(new URL("./grid.worker.ts", import.meta.url), { type: "module" });
		const next = () => {
			const id = waiting.shift();
			if (id === undefined) worker.terminate();
			else worker.postMessage(id);
		};
		worker.onmessage = ({ data }: MessageEvent<GridMessage>) => {
			update((before) => after(before, data, ids.length, started));
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

function after(before: Progress, message: GridMessage, total: number, started: number): Progress {
	if (message.type === "failed") return { ...before, state: message.failed };
	if (message.type === "played") return { ...before, counts: { ...before.counts, [message.id]: message.done } };
	const rows = { ...before.rows, [message.row.id]: message.row };
	if (Object.keys(rows).length < total) return { ...before, rows };
	return { ...before, rows, state: "done", seconds: (performance.now() - started) / 1000 };
}
