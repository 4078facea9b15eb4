import { Mark } from './mark.js';

export interface FooterColumn {
  heading: string;
  links: { text: string; href: string }[];
}

interface SiteFooterProps {
  name: string;
  sentence: string;
  columns: FooterColumn[];
  licences: string;
}

export function SiteFooter({ name, sentence, columns, licences }: SiteFooterProps) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div className="site-footer-columns">
          <div>
            <p className="brand">
              <Mark ground="dark" />
              {name}
            </p>
            <p className="small">{sentence}</p>
          </div>
          {columns.map(({ heading, links }) => (
            <div key={heading}>
              <h2 className="site-footer-heading">{heading}</h2>
              <ul className="site-footer-links">
                {links.map(({ text, href }) => (
                  <li key={href}>
                    <a href={href}>{text}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <p className="small site-footer-licences">{licences}</p>
      </div>
    </footer>
  );
}
