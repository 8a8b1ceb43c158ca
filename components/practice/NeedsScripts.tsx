/**
 * Stands where exercises would be, for a reader without script: they are made by playing a run. English, since nobody
 * chooses another language without script.
 */
export const NeedsScripts = ({ lesson }: { readonly lesson?: { readonly title: string; readonly href: string } }) => (
	<noscript>
		<p className="practice-notice" lang="en">
			Exercises are made and judged by playing the run in your browser, so practice needs JavaScript.{" "}
			{lesson ? (
				<>
					The run of <a href={lesson.href}>{lesson.title}</a> can be read without it.
				</>
			) : null}
		</p>
	</noscript>
);
