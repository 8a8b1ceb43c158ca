"use client";
import type { KeyboardEvent } from "react";

interface Props<T extends string> {
	/** Said to readers; not drawn. */
	readonly label: string;
	readonly tabs: readonly { readonly value: T; readonly text: string }[];
	readonly value: T;
	readonly onChange: (value: T) => void;
	/** Of the panel below. */
	readonly panel: string;
}

/** A row of tabs: one stop of the Tab key; arrows, Home and End choose at once (WAI-ARIA Authoring Practices, Tabs). */
export function TabList<T extends string>({ label, tabs, value, onChange, panel }: Props<T>) {
	const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
		const { key, altKey, ctrlKey, metaKey, currentTarget } = event;
		const to =
			altKey || ctrlKey || metaKey
				? undefined
				: target(
						key,
						tabs.findIndex((tab) => tab.value === value),
						tabs.length,
					);
		const chosen = to === undefined ? undefined : tabs[to];
		if (!chosen || to === undefined) return;
		event.preventDefault();
		onChange(chosen.value);
		currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
	};
	return (
		<div role="tablist" aria-label={label} className="tab-list" onKeyDown={onKeyDown}>
			{tabs.map((tab) => {
				const active = tab.value === value;
				return (
					<button
						key={tab.value}
						type="button"
						role="tab"
						id={tabId(panel, tab.value)}
						aria-selected={active}
						aria-controls={active ? panel : undefined}
						data-state={active ? "active" : "inactive"}
						tabIndex={active ? 0 : -1}
						onClick={() => onChange(tab.value)}
					>
						{tab.text}
					</button>
				);
			})}
		</div>
	);
}

const tabId = (panel: string, value: string) => `${panel}-${value}`;

/** What the panel below a row of tabs needs, so that both know of each other. It can be reached by keyboard, as it may scroll. */
export const panelProps = (panel: string, value: string) =>
	({ role: "tabpanel", id: panel, "aria-labelledby": tabId(panel, value), tabIndex: 0 }) as const;

/** The tab that a key leads to; round at either end. */
function target(key: string, at: number, count: number): number | undefined {
	if (key === "Home") return 0;
	if (key === "End") return count - 1;
	const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
	return by === undefined ? undefined : (at + by + count) % count;
}
