"use client";
import { useRef, useState } from "react";
import { entryOf } from "@/content/catalog";
import type { RunToken } from "@/lib/inspect/source";
import type { Example } from "./examples";
import type { InspectionEvent, Source } from "./inspection";
import { type ReadToken, readToken } from "./read-token";
import type { Picked } from "./run-loader";
import { useFragmentToken } from "./useFragmentToken";

/** The engine and the lessons, when they are first needed. */
const loader = () => import("./run-loader");

const STILL = "The token below is still the last one.";
const FAILED = `This run failed in our simulator, not in OAuth. ${STILL}`;

/** Of a link whose run is unknown, or does not hold its token. */
const ALONE = "The run that this link names does not hold this token, so the token stands alone.";

/** The ways in which a token comes: pasted, picked from a run, or in the address. */
export function useTokens(
	built: { readonly token: RunToken; readonly title: string },
	send: (event: InspectionEvent) => void,
) {
	const [pasting, setPasting] = useState<string>();
	const [notice, setNotice] = useState("");
	const latest = useLatest<Picked | undefined>();
	const open = (token: ReadToken, source: Source) => {
		send({ type: "OPEN", token, source, now: Math.floor(Date.now() / 1000) });
		setPasting(undefined);
		setNotice("");
	};
	const bring = (read: ReadToken) => {
		latest.forget();
		open(read, read.text === built.token.text ? { kind: "run", ...built } : { kind: "brought" });
	};
	/** Opens what was picked; `otherwise` says what to do where there is nothing, or the run failed. */
	const openPicked = (picking: Promise<Picked | undefined>, otherwise: (failed: boolean) => void) =>
		latest.only(picking, (picked) => {
			const read = picked === "failed" ? undefined : picked && readToken(picked.token.text);
			if (picked !== "failed" && picked && read && !("problem" in read)) open(read, { kind: "run", ...picked });
			else otherwise(picked === "failed");
		});
	const pick = (lesson: string) => {
		const none = `No token is issued in the default run of ${entryOf(lesson)?.title}. ${STILL}`;
		openPicked(
			loader().then(({ pickFrom }) => pickFrom(lesson)),
			(failed) => setNotice(failed ? FAILED : none),
		);
	};
	const pickKind = (example: Example) =>
		openPicked(
			loader().then(({ pickExample }) => pickExample(example)),
			() => setNotice(FAILED),
		);
	useFragmentToken((text, run) => {
		const read = readToken(text);
		if ("problem" in read) setPasting(text);
		else if (run === undefined) bring(read);
		else
			openPicked(
				loader().then(({ pickByLink }) => pickByLink(read.text, run)),
				() => {
					bring(read);
					setNotice(ALONE);
				},
			);
	});
	return { bring, pick, pickKind, pasting, setPasting, notice };
}

/** Of several things that are waited for, only the last one counts. */
function useLatest<T>() {
	const waiting = useRef<Promise<T>>(undefined);
	return {
		forget: () => {
			waiting.current = undefined;
		},
		only: (promise: Promise<T>, then: (value: T | "failed") => void) => {
			waiting.current = promise;
			const settle = (value: T | "failed") => {
				if (waiting.current === promise) then(value);
			};
			promise.then(settle, () => settle("failed"));
		},
	};
}
