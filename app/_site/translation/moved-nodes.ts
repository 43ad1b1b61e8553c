/**
 * Browsers that translate a page, and extensions that change one, put elements of a sentence into elements of their
 * own. React takes an element out of where it put it, and would take the page down if it is no longer there: such an
 * element is taken out of where it is, and what is to stand before it is put there too.
 */
function keepMovedNodes(): void {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function removeWhereItIs<Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this) removeChild.call(this, child);
    else if (child.parentNode) removeChild.call(child.parentNode, child);
    return child;
  };
  Node.prototype.insertBefore = function insertWhereItIs<Child extends Node>(
    this: Node,
    child: Child,
    before: Node | null,
  ): Child {
    const parent = before?.parentNode;
    if (parent && this.contains(parent)) insertBefore.call(parent, child, before);
    else insertBefore.call(this, child, null);
    return child;
  };
}

// before React takes the page over
if (typeof Node !== 'undefined') keepMovedNodes();

export {};
