import ts from 'typescript';

/** A parameter of a handler, by the decorator that fills it. */
interface HandlerParameter {
  readonly decorator: string;
  /** What the decorator was given: the name of a path parameter or header. */
  readonly name: string | undefined;
  readonly type: ts.Type;
  readonly optional: boolean;
}

/** A handler of a controller, as its decorators say. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With `:name` for each path parameter, without the prefix. */
  readonly path: string;
  readonly controller: string;
  readonly handler: string;
  readonly description: string;
  readonly status: number;
  readonly isPublic: boolean;
  readonly isLive: boolean;
  readonly parameters: readonly HandlerParameter[];
  /** What it answers, a promise unwrapped. */
  readonly answer: ts.Type;
}

const METHODS: Readonly<Record<string, Route['method']>> = {
  Get: 'get',
  Post: 'post',
  Put: 'put',
  Delete: 'delete',
  Sse: 'get',
};

interface Decorator {
  readonly name: string;
  readonly first: string | undefined;
}

const decoratorsOf = (node: ts.HasDecorators): readonly Decorator[] =>
  (ts.getDecorators(node) ?? []).flatMap(({ expression }) => {
    if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return [];
    const [first] = expression.arguments;
    const text = first && (ts.isStringLiteral(first) || ts.isNumericLiteral(first)) ? first.text : undefined;
    return [{ name: expression.expression.text, first: text }];
  });

const descriptionOf = (checker: ts.TypeChecker, symbol: ts.Symbol | undefined): string =>
  symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll('\n', ' ') : '';

/** Every route of the controllers that a source file lists in its constant `CONTROLLERS`. */
export const routesOf = (checker: ts.TypeChecker, source: ts.SourceFile): readonly Route[] =>
  controllersOf(checker, source).flatMap((controller) => {
    const own = decoratorsOf(controller);
    const base = own.find(({ name }) => name === 'Controller')?.first ?? '';
    const isPublic = own.some(({ name }) => name === 'Public');
    return controller.members.flatMap((member): Route[] => {
      if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) return [];
      const decorators = decoratorsOf(member);
      const verb = decorators.find(({ name }) => name in METHODS);
      const method = verb && METHODS[verb.name];
      const signature = checker.getSignatureFromDeclaration(member);
      if (!method || !signature) return [];
      const status = decorators.find(({ name }) => name === 'HttpCode')?.first;
      return [
        {
          method,
          path: `/${[base, verb.first ?? ''].filter((part) => part !== '').join('/')}`,
          controller: controller.name?.text ?? '',
          handler: member.name.text,
          description:
            descriptionOf(checker, checker.getSymbolAtLocation(member.name)) ||
            descriptionOf(checker, controller.name && checker.getSymbolAtLocation(controller.name)),
          status: status === undefined ? (method === 'post' ? 201 : 200) : Number(status),
          isPublic: isPublic || decorators.some(({ name }) => name === 'Public'),
          isLive: verb.name === 'Sse',
          parameters: member.parameters.map((parameter) => parameterOf(checker, parameter)),
          answer: checker.getAwaitedType(signature.getReturnType()) ?? signature.getReturnType(),
        },
      ];
    });
  });

const parameterOf = (checker: ts.TypeChecker, parameter: ts.ParameterDeclaration): HandlerParameter => {
  const [decorator] = decoratorsOf(parameter);
  return {
    decorator: decorator?.name ?? '',
    name: decorator?.first,
    type: checker.getTypeAtLocation(parameter),
    optional: parameter.questionToken !== undefined || parameter.initializer !== undefined,
  };
};

const controllersOf = (checker: ts.TypeChecker, source: ts.SourceFile): readonly ts.ClassDeclaration[] => {
  const found: ts.ClassDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === 'CONTROLLERS') {
      for (const element of listed(node.initializer)) {
        const [declaration] = checker.getTypeAtLocation(element).getSymbol()?.declarations ?? [];
        if (declaration && ts.isClassDeclaration(declaration)) found.push(declaration);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const listed = (expression: ts.Expression | undefined): readonly ts.Expression[] => {
  if (expression && ts.isAsExpression(expression)) return listed(expression.expression);
  return expression && ts.isArrayLiteralExpression(expression) ? expression.elements : [];
};
