import { wordSet } from './word-set.ts';

/**
 * Words that a rule says the same without: articles, who is meant, politeness, "should" where it makes no noun of a
 * verb. No preposition and nothing that counts or limits is here: "on" and "off", "all" and "some" carry meaning; nor
 * what turns into leave when it is denied, as German "muss nicht".
 */
export const fillers: ReadonlySet<string> = wordSet(`
  a an the we i you our your my do does did to please
  der die das den dem des ein eine einen einem eines einer wir ich man du soll sollte sollten sollst bitte
  le la les l un une des du de il faut fallait nous vous doit doivent devons devrait devrions veuillez
  el los las unos unas debe deben debemos debería deberíamos deberían
  o os um uma da das deve devem devemos deveria deveríamos
  lo gli bisogna occorre dobbiamo dovremmo di della dei delle
  het een moet moeten wij we je ett det bör ska bør
  следует должны должен стоит мы вы слід należy powinno powinniśmy měli bychom
  kita kami hãy nên chúng ta lütfen biz चाहिए को हमें ينبغي علينا יש 해야 한다 합니다 하자 우리는 꼭
  的 了 请 要`);

/** English verbs that say a thing ought to be; its nouns look like verbs, so their place counts. */
export const modals: ReadonlySet<string> = wordSet('should must ought shall');

/** Words that open a clause which might as well come first. */
export const clauseOpeners: ReadonlySet<string> = wordSet(`
  before after when whenever if unless until while because since for in on at with without during instead
  bevor vor nach nachdem wenn falls bis während weil für bei mit ohne statt
  avant après quand lorsque si sauf pendant parce pour dans avec sans
  antes después cuando si salvo hasta durante porque para en con sin
  depois quando se até em com sem prima dopo quando mentre perché per con senza
  перед до после когда если пока потому для при без`);

/** Short and irregular forms of words that lessons are full of. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    repository: 'repo repos repositories',
    configuration: 'config configs configurations',
    database: 'db dbs databases',
    environment: 'env envs environments',
    documentation: 'docs doc',
    production: 'prod',
    dependency: 'dep deps dependencies',
    directory: 'dir dirs directories',
    deploy: 'deployment deployments',
    kubernetes: 'k8s',
    javascript: 'js',
    typescript: 'ts',
    postgresql: 'postgres pg',
    parameter: 'param params parameters',
    argument: 'arg args arguments',
    be: 'is are was were been being am',
    use: 'uses used using',
    run: 'ran',
    write: 'wrote written writing',
    make: 'made making',
    build: 'built',
    keep: 'kept',
    choose: 'chose chosen choosing',
    try: 'tries tried',
    retry: 'retries retried',
    query: 'queries',
  }).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);
