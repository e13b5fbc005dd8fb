/** Events by which the two parts of the banner's answerer speak. The page can hear and forge them: it can lie about its own consent tool, and no more. */
export const EVALUATE = 'telltale-evaluate';
export const EVALUATED = 'telltale-evaluated';
