"use client";
import { useRef, useState } from "react";
import { entryOf } from "@/content/catalog";
import type { RunToken } from "@/lib/inspect/source";
import { type Failed, failureOf } from "../ui/piece";
import { mark } from "../words/text";
import { t } from "../words/words";
import type { Example } from "./examples";
import type { InspectionEvent, Source } from "./inspection";
import { loaderPiece } from "./pieces";
import { type ReadToken, readToken } from "./read-token";
import type { Picked } from "./run-loader";
import { useFragmentToken } from "./useFragmentToken";

const FAILED = {
	fault: mark("This run failed in our simulator, not in OAuth. The token below is still the last one."),
	unreachable: mark(
		"This run could not be fetched: the server cannot be reached. The token below is still the last one.",
	),
};

/** Of a link whose run is unknown, or does not hold its token. */
const ALONE = mark("The run that this link names does not hold this token, so the token stands alone.");

const UNREACHED = mark(
	"The run that this link names could not be fetched: the server cannot be reached. So the token stands alone.",
);

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
		open(
			read,
			read.text === built.token.text ? { kind: "run", ...built, link: built.token.lesson } : { kind: "brought" },
		);
	};
	/** Opens what was picked; `otherwise` says what to do where there is nothing, or the run failed. */
	const openPicked = (picking: Promise<Picked | undefined>, otherwise: (failed: Failed) => void) =>
		latest.only(picking, (picked, failed) => {
			const read = picked && readToken(picked.token.text);
			if (picked && read && !("problem" in read)) open(read, { kind: "run", ...picked });
			else otherwise(failed);
		});
	const pick = (lesson: string) => {
		const none = () =>
			t("No token is issued in the default run of {lesson}. The token below is still the last one.", {
				lesson: entryOf(lesson)?.title ?? "",
			});
		openPicked(
			loaderPiece.get().then(({ pickFrom }) => pickFrom(lesson)),
			(failed) => setNotice(failed ? t(FAILED[failed]) : none()),
		);
	};
	const pickKind = (example: Example) =>
		openPicked(
			loaderPiece.get().then(({ pickExample }) => pickExample(example)),
			(failed) => setNotice(t(FAILED[failed || "fault"])),
		);
	useFragmentToken((text, run) => {
		const read = readToken(text);
		if ("problem" in read) setPasting(text);
		else if (run === undefined) bring(read);
		else
			openPicked(
				loaderPiece.get().then(({ pickByLink }) => pickByLink(read.text, run)),
				(failed) => {
					bring(read);
					setNotice(t(failed === "unreachable" ? UNREACHED : ALONE));
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
		only: (promise: Promise<T>, then: (value: T | undefined, failed: Failed) => void) => {
			waiting.current = promise;
			const settle = (value: T | undefined, failed: Failed) => {
				if (waiting.current === promise) then(value, failed);
			};
			promise.then(
				(value) => settle(value, false),
				(cause) => settle(undefined, failureOf(cause)),
			);
		},
	};
}
