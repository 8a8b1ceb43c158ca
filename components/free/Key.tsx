/** Which key does the same, written on a button. Its `aria-keyshortcuts` says it to those who do not see it. */
export const Key = ({ name }: { readonly name: string }) => (
	<span className="free-key" aria-hidden="true">
		{name}
	</span>
);
