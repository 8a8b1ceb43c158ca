"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import {
	cleared,
	type Description,
	newerOf,
	nothingSeen,
	paused,
	type Seen,
	seenIn,
	withExchange,
} from "@/lib/lab/live";
import type { Exchange } from "@/lib/lab/log";
import type { Recorded } from "@/lib/lab/recorded";
import {
	type Answered,
	addressOf,
	askDoor,
	askSandbox,
	askTrace,
	type DoorState,
	openSandbox,
	RECORDED,
	resetSandbox,
} from "./door";
import { type Changing, useChanges } from "./useChanges";

/** Where the page stands: it asks, it watches a sandbox, or it says why it cannot. */
export type Standing = "asking" | "watching" | "gone" | "closed" | "no server";

export interface Lab {
	readonly standing: Standing;
	readonly door: DoorState | undefined;
	readonly sandbox: Description | undefined;
	readonly seen: Seen;
	/** Whether events come: the connection was lost, and is being looked for again. */
	readonly lost: boolean;
	/** What the server said of the last change that it refused; "" where nobody answered. */
	readonly problem: string | undefined;
	clear(): void;
	pause(on: boolean): void;
	/** Each change waits for the one before, and goes by what the sandbox says then: two quick ones are both made. */
	change(changing: Changing): Promise<boolean>;
	/** Opens another sandbox, and goes to it. */
	openAnother(): void;
}

/** The sandbox that everybody has where the lab listens on this machine only. */
const DEMO = "demo";

/** How long until a stream that was refused is asked for again, in milliseconds. */
const AGAIN = 2000;

export function useLab(): Lab {
	const [standing, setStanding] = useState<Standing>("asking");
	const [door, setDoor] = useState<DoorState>();
	const [sandbox, setSandbox] = useState<Description>();
	const [seen, setSeen] = useState<Seen>(nothingSeen);
	const [problem, setProblem] = useState<string>();
	const id = useSandboxId();
	// What was asked for before the log was cleared says nothing of what is there now.
	const clearings = useRef(0);
	const load = useCallback(async (): Promise<boolean> => {
		if (id === undefined) return false;
		const before = clearings.current;
		const [described, trace] = await Promise.all([askSandbox(id), askTrace(id)]);
		if ("status" in described && described.status === 404) {
			setStanding("gone");
			return true;
		}
		if (!("value" in described) || !("value" in trace)) return false;
		if (clearings.current !== before) return true;
		setSandbox((known) => newerOf(known, described.value));
		setSeen((old) => seenIn(trace.value, old));
		setStanding("watching");
		return true;
	}, [id]);
	useEffect(() => {
		if (id === undefined) return;
		let again: ReturnType<typeof setTimeout> | undefined;
		let left = false;
		const looking = async (): Promise<void> => {
			if (!(await load()) && !left) again = setTimeout(() => void looking(), AGAIN);
		};
		void askDoor().then(async (state) => {
			setDoor(state);
			if (state !== "no server" && state.running) return looking();
			setStanding(state === "no server" ? "no server" : "closed");
			const recorded = await fetch(RECORDED).then(
				(response) => response.json() as Promise<Recorded>,
				() => undefined,
			);
			if (!recorded) return;
			setSandbox(recorded.description);
			setSeen(seenIn(recorded.trace, nothingSeen));
		});
		return () => {
			left = true;
			clearTimeout(again);
		};
	}, [id, load]);
	const told = useCallback(
		(exchange: Exchange) => {
			setSeen((old) => {
				const next = withExchange(old, exchange);
				if (!next) void load();
				return next ?? old;
			});
			if ("ended" in exchange) void load();
		},
		[load],
	);
	const forget = useCallback(() => {
		clearings.current++;
		setSeen(cleared);
	}, []);
	const changed = useCallback((description: Description) => setSandbox((known) => newerOf(known, description)), []);
	const lost = useEvents(standing === "watching" ? sandbox?.id : undefined, { load, told, cleared: forget, changed });
	// A server that begins anew counts anew.
	useEffect(() => {
		if (lost) setSandbox((known) => known && { ...known, told: 0 });
	}, [lost]);
	const taken = (answered: Answered<Description>): boolean => {
		if ("value" in answered) setSandbox((known) => newerOf(known, answered.value));
		else if (answered.status === 404) setStanding("gone");
		setProblem("value" in answered ? undefined : (answered.problem ?? ""));
		return "value" in answered;
	};
	const change = useChanges(sandbox?.id, taken);
	return {
		standing,
		door,
		sandbox,
		seen,
		lost,
		problem,
		clear: () => void (sandbox && resetSandbox(sandbox.id).then(taken)),
		pause: (on) => setSeen((old) => paused(old, on)),
		change,
		openAnother: () =>
			void openSandbox().then((answered) => {
				if ("value" in answered) window.location.search = `?sandbox=${answered.value.id}`;
				else setProblem("");
			}),
	};
}

/** The sandbox that the address names; `undefined` until the page is alive. */
function useSandboxId(): string | undefined {
	const [id, setId] = useState<string>();
	useEffect(() => setId(new URLSearchParams(window.location.search).get("sandbox") || DEMO), []);
	return id;
}

interface Hearing {
	/** @returns whether it is known how the sandbox stands */
	load(): Promise<boolean>;
	told(exchange: Exchange): void;
	cleared(): void;
	changed(description: Description): void;
}

/** Hears what a sandbox sees. Whenever the stream begins anew, the whole is asked for, since something may have been missed. */
function useEvents(id: string | undefined, hearing: Hearing): boolean {
	const [lost, setLost] = useState(false);
	const [attempt, setAttempt] = useState(0);
	const heard = useRef(hearing);
	heard.current = hearing;
	// biome-ignore lint/correctness/useExhaustiveDependencies: each attempt opens the stream anew.
	useEffect(() => {
		if (id === undefined) return;
		let again: ReturnType<typeof setTimeout> | undefined;
		const source = new EventSource(addressOf(id, "/events"));
		source.addEventListener("ready", () => {
			setLost(false);
			void heard.current.load();
		});
		source.addEventListener("exchange", ({ data }) => heard.current.told(JSON.parse(data)));
		source.addEventListener("cleared", () => heard.current.cleared());
		source.addEventListener("changed", ({ data }) => heard.current.changed(JSON.parse(data)));
		source.addEventListener("error", () => {
			setLost(true);
			if (source.readyState !== EventSource.CLOSED) return;
			again = setTimeout(() => void heard.current.load().finally(() => setAttempt((count) => count + 1)), AGAIN);
		});
		return () => {
			source.close();
			clearTimeout(again);
		};
	}, [id, attempt]);
	return lost;
}
