/** The lab's control interface, as the site's own pages reach it. */
import type { JsonObject } from "@/lib/crypto/json";
import type { Description, LabTrace } from "@/lib/lab/live";
import type { LabSettings, Lifetimes } from "@/lib/lab/settings";

const CONTROL = "/lab/door";

/** Whether there is a lab behind this site, and where. */
export type DoorState =
	| { readonly running: true; readonly origin: string; readonly local: boolean }
	| { readonly running: false; readonly problem?: string; readonly next?: number }
	/** No server of ours stands behind the page. */
	| "no server";

/** An answer: what was asked for, or the status that came instead; 0 where nobody answered. */
export type Answered<T> = { readonly value: T } | { readonly status: number; readonly problem?: string };

async function ask<T>(path: string, method = "GET", body?: unknown): Promise<Answered<T>> {
	try {
		const response = await fetch(`${CONTROL}${path}`, {
			method,
			cache: "no-store",
			...(method === "GET"
				? {}
				: { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}) }),
		});
		const value = (await response.json().catch(() => undefined)) as (T & { readonly error?: string }) | undefined;
		if (response.ok && value !== undefined) return { value };
		return { status: response.status, ...(value?.error ? { problem: value.error } : {}) };
	} catch {
		return { status: 0 };
	}
}

export async function askDoor(): Promise<DoorState> {
	const answered = await ask<Exclude<DoorState, string>>("");
	return "value" in answered ? answered.value : "no server";
}

export const addressOf = (id: string, below = ""): string => `${CONTROL}/sandboxes/${encodeURIComponent(id)}${below}`;

const below = (id: string, path = ""): string => addressOf(id, path).slice(CONTROL.length);

export const askSandbox = (id: string) => ask<Description>(below(id));
export const askTrace = (id: string) => ask<LabTrace>(below(id, "/trace"));
export const openSandbox = () => ask<Description>("/sandboxes", "POST");
export const resetSandbox = (id: string) => ask<Description>(below(id, "/reset"), "POST");

export type Change = Partial<Omit<LabSettings, "clientKeys" | "lifetimes">> & {
	readonly clientKeys?: readonly JsonObject[];
	/** In seconds; `null` takes one back. */
	readonly lifetimes?: Partial<Record<keyof Lifetimes, number | null>>;
};

export const changeSandbox = (id: string, change: Change) => ask<Description>(below(id), "PATCH", change);

/** The run that was played when the site was built, for a page without a server. */
export const RECORDED = "/lab/recorded.json";
