"use client";
import { Component, type ReactNode } from "react";
import { t } from "../words/words";

interface Props {
	readonly children: ReactNode;
	/** Where this changes, what failed is drawn again. */
	readonly until: unknown;
}

interface State {
	readonly error?: Error | undefined;
}

/**
 * What is drawn where a part of the page throws: one sentence and two ways on, instead of the framework's page.
 * Everything above it lives on. A class, because React has no other form for it.
 */
export class Boundary extends Component<Props, State> {
	override state: State = {};

	static getDerivedStateFromError(error: unknown): State {
		return { error: error instanceof Error ? error : new Error(String(error)) };
	}

	override componentDidUpdate(before: Props): void {
		if (this.state.error && before.until !== this.props.until) this.setState({ error: undefined });
	}

	override render(): ReactNode {
		const { error } = this.state;
		if (!error) return this.props.children;
		return (
			<div className="lost" role="alert">
				<p>
					{t("This part of the page failed in our program, not in OAuth. Your lesson, hop and edits are kept.")}{" "}
					<code>{error.message}</code>
				</p>
				<button type="button" className="btn btn-primary" onClick={() => this.setState({ error: undefined })}>
					{t("Try again")}
				</button>
				<button type="button" className="btn" onClick={() => window.location.reload()}>
					{t("Load the page anew")}
				</button>
			</div>
		);
	}
}
