"use client";
export function QrCode({
	text,
	size,
	label,
}: {
	readonly text: string;
	readonly size: number;
	readonly label: string;
}) {
	return <svg width={size} height={size} role="img" aria-label={label} data-text={text} />;
}
