"use client";
import { t } from "@/components/words/words";

interface Props {
	readonly error: Error;
	readonly reset: () => void;
}

/** What is shown where a page throws: it needs nothing that would have to be fetched. */
export default function PageError({ error, reset }: Props) {
	return (
		<main id="main" className="site-main">
			<h1>{t("This page failed in our program, not in OAuth")}</h1>
			<p className="mt-2">
				{t("The address still says where you were.")} <code>{error.message}</code>
			</p>
			<p className="mt-4 flex gap-3">
				<button type="button" className="btn btn-primary" onClick={reset}>
					{t("Try again")}
				</button>
				<a className="btn" href="/">
					{t("Home")}
				</a>
			</p>
		</main>
	);
}
