"use client";
import { useCallback, useEffect, useState } from "react";
import { knows } from "@/content/workshop/plans";
import { readSession } from "@/lib/workshop/kept-session";
import { type Plan, readPlan } from "@/lib/workshop/plan";
import { NEW_SESSION, type Session } from "@/lib/workshop/session";

const KEY = "workshop";

export type ChangeSession = (change: (before: Session) => Session) => void;

/**
 * What this browser keeps of the workshop.
 * @returns `undefined` until it was read; then the session, what changes it, and whether it can be kept
 */
export function useSession(): { readonly session?: Session; readonly change: ChangeSession; readonly kept: boolean } {
	const [session, setSession] = useState<Session>();
	const [kept, setKept] = useState(true);
	useEffect(() => {
		setSession(readSession(stored(), planIn));
	}, []);
	useEffect(() => {
		if (session) setKept(store(session));
	}, [session]);
	const change: ChangeSession = useCallback((next) => setSession((before) => next(before ?? NEW_SESSION)), []);
	return { ...(session ? { session } : {}), change, kept };
}

const planIn = (value: unknown): Plan | undefined => {
	const read = readPlan(JSON.stringify(value), knows);
	return "plan" in read ? read.plan : undefined;
};

function stored(): string | null {
	try {
		return localStorage.getItem(KEY);
	} catch {
		return null;
	}
}

/** Private windows may refuse to store anything: then a reload begins anew, and the page says so. */
function store(session: Session): boolean {
	try {
		localStorage.setItem(KEY, JSON.stringify(session));
		return true;
	} catch {
		return false;
	}
}
