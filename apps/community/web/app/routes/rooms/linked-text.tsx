const address = /(https?:\/\/[^\s<>"]+)/;
/** What ends a sentence, not an address. */
const closing = /[.,;:!?)\]]+$/;

/** Plain text of a member with line breaks, in which web addresses are links. They tell nobody where one comes from. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(address);
  return (
    <p className="room-text room-link">
      {parts.map((part, n) => {
        // Every second part is an address.
        if (n % 2 === 0) return part;
        const after = closing.exec(part)?.[0] ?? '';
        const href = part.slice(0, part.length - after.length);
        if (!URL.canParse(href)) return part;
        return (
          <span key={`${String(n)} ${href}`}>
            <a href={href} rel="nofollow noopener noreferrer ugc">
              {href}
            </a>
            {after}
          </span>
        );
      })}
    </p>
  );
}
