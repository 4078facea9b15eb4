/** Under which address people reach this site; links of feeds and site maps begin with it. */
export class PublicAddress {
  constructor(readonly url: URL) {}
}
