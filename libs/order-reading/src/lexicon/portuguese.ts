import type { Lexicon } from './lexicon.js';

export const portuguese: Lexicon = {
  numbers: {
    ...{
      dois: 2,
      duas: 2,
      tres: 3,
      quatro: 4,
      cinco: 5,
      seis: 6,
      sete: 7,
      oito: 8,
      nove: 9,
      dez: 10,
      onze: 11,
      doze: 12,
    },
    ...{
      treze: 13,
      quatorze: 14,
      catorze: 14,
      quinze: 15,
      dezesseis: 16,
      dezessete: 17,
      dezoito: 18,
      dezenove: 19,
    },
    ...{
      vinte: 20,
      trinta: 30,
      quarenta: 40,
      cinquenta: 50,
      sessenta: 60,
      setenta: 70,
      oitenta: 80,
      noventa: 90,
    },
    ...{
      duzentos: 200,
      duzentas: 200,
      trezentos: 300,
      trezentas: 300,
      quatrocentos: 400,
      quinhentos: 500,
      quinhentas: 500,
      seiscentos: 600,
      seiscentas: 600,
      setecentos: 700,
      oitocentos: 800,
      novecentos: 900,
      cento: 100,
    },
    ...{ um: 1, uma: 1, cem: 100 },
  },
  scales: { mil: 1000 },
  fractions: { meio: 0.5, meia: 0.5, metade: 0.5 },
  shifts: {},
  weak: 'um uma cento',
  verbEndings: `a o i e u ar er ir am em ou ei ado ada ando endo aria eria ia iam amo emo asse arei ara ava ea eia ue uei
    ua uem que sa so ste sta ra re ro isando isar iso isa`,
  units: {
    bag: 'saco sc scs saca saquinho',
    caixa: 'caixa cx cxs cxa cxas',
    fardo: 'fardo fd fds frd',
    dozen: 'duzia dz',
    piece: 'unidade un uns und unid unids peca pc pcs pca',
    packet: 'pacote pct pcts pcte pac pacotinho',
    bottle: 'garrafa gf gfs gfa grf garafa garrafinha',
    can: 'lata latinha latao',
    roll: 'rolo rl rls',
    bundle: 'feixe amarrado',
    sheet: 'chapa folha',
    bucket: 'balde bd',
    pair: 'par',
    frasco: 'frasco fr',
    barra: 'barra br',
    gallon: 'galao galoes gl',
    cento: 'cento cto',
    milheiro: 'milheiro',
    kg: 'quilo kg kgs kilo',
    mg: 'mg miligrama',
    g: 'grama g gr grs',
    ton: 'tonelada ton',
    l: 'litro l lt lts ltr',
    ml: 'ml mililitro',
    mm: 'mm milimetro',
    cm: 'cm centimetro',
    w: 'w watt',
    m: 'metro m mt mts',
    m3: 'm3',
    inch: 'polegada',
  },
  ordinals: {
    primeiro: 1,
    primeira: 1,
    segundo: 2,
    segunda: 2,
    terceiro: 3,
    terceira: 3,
    quarto: 4,
    quinto: 5,
  },
  goods: `arroz feijao feijoes oleo acucar farinha macarrao leite manteiga queijo biscoito bolacha sabao sabonete detergente
    amaciante alvejante vassoura papel fosforo cerveja refrigerante suco agua vinho cachaca cimento areia brita tijolo
    telha tinta prego parafuso cano argamassa vergalhao arame madeira compensado torneira chuveiro lampada tomada frango
    peixe cebola alho milho trigo fuba sardinha molho tempero achocolatado margarina maionese vinagre azeite iogurte
    fralda xampu desodorante caderno caneta lapis borracha`,
  meanings: {
    cinza: 'cinza cinzento',
    marrom: 'marrom',
    laranja: 'laranja',
    mandioca: 'mandioca aipim macaxeira',
    mussarela: 'mussarela mucarela muzzarela',
    preto: 'preto preta prta prto',
    azul: 'azul azuis',
    vermelho: 'vermelho vermelha vm',
    verde: 'verde',
    branco: 'branco branca',
    amarelo: 'amarelo amarela',
    tubo: 'tubo cano',
    biscoito: 'biscoito bolacha',
    refrigerante: 'refrigerante refri',
    cerveja: 'cerveja breja cerva',
    macarrao: 'macarrao massa',
    fio: 'fio cabo',
    rosa: 'rosa',
    limao: 'limao',
    granel: 'granel solto',
    grande: 'grande grandao',
    pequeno: 'pequeno pequena',
  },
  phrases: {
    set: 'pode ser a|pode ser o|pode ser|que seja a|que seja o',
    filler:
      'nao esquece|nao esqueca|nao esquecer|nao esquecam|mais nada|so isso|e so|e isso|por enquanto|nada mais|sem falta|sem demora|sem atraso|sem pressa',
    remove:
      'pode tirar|nao quero mais|nao precisa mais|nao preciso mais|nao preciso|nao precisa|nao quero|nao vou querer|nao manda|nem manda|nao mande|nao precisa mandar|deixa fora|deixa de fora',
    barring: 'menos o|menos a|menos os|menos as',
    clear:
      'comecar de novo|do zero|zera tudo|apaga tudo|cancela tudo|limpa tudo|tira tudo|zera isso|zera o pedido|apaga isso|esquece tudo',
    instead:
      'em vez de|em vez da|em vez do|em vez dos|em vez das|no lugar de|no lugar da|no lugar do|no lugar dos|no lugar das|ao inves de|ao inves da|ao inves do|inves de|inves da|inves do',
    less: 'a menos|de menos',
    corrects: 'quero dizer|quis dizer|quer dizer|ou melhor|nao pera|nao espera',
    more: 'a mais|de mais',
  },
  words: {
    offer: 'oferta ofertas promocao promo',
    fixed: 'fechado combinado cada',
    entry: 'item linha produto',
    option: 'opcao o a numero',
    filler: `n d q numero tam tamanho quero queria preciso mande manda mandar envie envia enviar favor por um uma de da do das dos os as o a e para
      pra pro me ve bom dia boa tarde noite hoje amanha ola oi obrigado obrigada pfv pf vc vcs voce blz beleza amigo
      moco moca chefe patrao gente aqui la ai so mais cada entrega entregar anota anotar separa separar bota coloca poe
      da pedido meu minha nosso no na nos nas em com ate as horas tambem tbm tb ta tudo bem pelo qro qria quer gostaria
      mim faz fecha fechar pouco bastante bem mandem vou buscar passo cedo sr sra dona favorzinho urgente rapido r loja mercado obra seu dona
      eu ele ela eles elas nos a gente voces lhe isso isto esse essa esses essas este esta aquele aquela que quem qual quando onde como
      porque pois entao agora ja ainda sempre nunca logo depois antes hoje amanha ontem semana segunda terca quarta quinta sexta
      sabado domingo feira mes dia dias tarde noite manha cedo hora horas bar padaria mercadinho mercearia lanchonete
      restaurante cantina escola igreja casa predio apartamento escritorio deposito armazem galpao carro caminhao moto motoboy
      entregador rapaz menino mulher filho pessoal galera turma amigao irmao querido querida meu minha parceiro campeao
      chefia patroa cliente pedreiro pintor eletricista encanador reforma festa churrasco aniversario feriado natal
      ser sou somos sao era foi vai vamos vem vindo ir indo tem tenho temos ter tinha esta estou estamos to tava tamo faz
      fazer fiz feito deixa deixar poe por pondo coisa coisas produto produtos item itens lista material mercadoria estoque
      reposicao acabou acabaram acabando falta faltando faltou precisando urgencia pressa rapidinho gentileza obg obgd vlw
      valeu abraco abs att grato grata beleza certo certinho ok okay sim claro tranquilo ne neh ai ali la aqui pronto
      junto tambem so somente apenas todo toda todos todas cada outro outra outros outras mesmo mesma tipo marca qualidade
      normal comum bom boa bons boas melhor novo nova barato preco valor conta prazo boleto dinheiro cartao avista vista fiado
      seguinte ó oh eh ah ei opa eai fala falae salve ate sobre entre sem sob desde durante conforme se mas nem
      ficar fica ficou seria pode podia poderia consegue conseguiria gostaria queria quero vou ver veja olha olhe
      chegar chega chegou sair saiu passar passa pegar pega buscar busca retirar levar leva leve traz trazer traga
      vez sai veio segue viu levando hj falar via lugar balcao receber fundos esquina comprovante demais cara desculpa aproveita
      direitinho nome hein gerente papelaria td pgto pagto limpeza construtora sobe parou esperando jardim confere daquelas
      daquela daquele daqueles dessa desse dessas desses desta deste feliz paz equipe particular evento avisa semanal vizinho
      empresa conveniencia encomendar encomenda atenciosamente prefeitura santo sto laje carga parada volta rapida
      jeito verdade comecar vir saindo caderneta resto vdd farmacia drogaria central beijo beijos bjs abc venc vencimento
      parcelado conforme mensal quinzenal mandem manda mande urgentemente favorito pizzaria sorveteria acougue hortifruti
      quitanda emporio condominio sitio fazenda chacara hospital creche colegio clube associacao secretaria
      marcos marcelo carlos paulo pedro jose antonio luiz luis jorge marcio roberto fernando ricardo rafael
      fabio bruno lucas mateus ana juliana fernanda patricia adriana sandra rosangela`,
    verbs: `mand envi separ bot coloc precis quer quis anot entreg consegu pod reserv deix fech peg pass pag arrum ajeit
      provid despach carreg descarreg solicit compr repo repon abastec adicion inclu marc program agend`,
    one: 'um uma',
    article: 'a',
    partitive: 'de da do dos das',
    numberLink: 'e',
    joiner: 'e mais tambem',
    more: 'mais soma somar adicionar adicione adiciona acrescente acrescenta aumenta aumente aumentar',
    remove:
      'arranca arrancar esquece corta cortar some zera zerar apaga apagar risca tira tirar tire remove remover remova retirar retira retire cancela cancelar exclui',
    set: 'mude muda altere alterar coloque deixa passa troca',
    negation: 'nao sem',
    less: 'menos diminui diminua diminuir reduz reduza reduzir',
    triple: 'triplica triplo',
    part: 'da do das dos de',
    rest: 'resto restante demais',
    only: 'somente apenas so',
    both: 'ambos ambas cada',
    double: 'dobra dobro dobrar duplica',
    last: 'ultimo ultima',
    same: 'mesma igual',
    except: 'exceto fora tirando salvo',
    barring: 'menos',
    stays: 'fica ficar deixa deixe mantem mantenha',
    everything: 'tudo todo',
    swap: 'troca trocar troque muda mude',
    into: 'para pra pro virou vira',
    against: 'por pelo pela',
    link: 'de da do dos das com e',
    slip: 'errado errei verdade opa',
    corrects: 'ops desculpa digo alias corrigindo',
    range: 'ou a',
    either: 'ou',
    approximate:
      'pouco poucos cerca uns umas aproximadamente alguns algumas bastante muitos muitas varios varias',
    price: 'r rs real reai reais preco',
    ordering: 'quero preciso mande manda envie',
    vocative: 'amigo amiga chefe patrao moco moca seu dona oi ola',
    polite: 'por favor meu o',
    relative: 'grande pequeno pequena grosso grossa fino fina medio media mini longo curto inteira meia',
    large: 'grande grandes grandao grandona maior',
    small: 'pequeno pequena pequenos pequenas pequenino menor',
    plain: 'normal simples comum',
    closing: 'ta esta',
    note: 'para em na no',
    aside: `dia dias semana semanas meses minutos anos ano tel fone celular cnpj cpf h hs hora horas sabado domingo segunda terca quarta quinta sexta rua apto bloco nf zap pessoas ajudante ajudantes homens`,
    address: 'rua avenida av bairro cep endereco',
    currency: 'r real reais',
    countSign: 'qtd quant',
    numberSign: 'no nos num n nr nº numero',
    upTo: 'pra para ate',
    by: 'em',
    clock: 'h hs hora horas hrs',
    beforeTime: 'ate as antes depois',
    month: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
    place: `casa rua apto bloco lote quadra avenida av posto km tel fone celular mobile contato zap whatsapp cnpj cpf cep nota
      nf pix loja`,
    vehicle: 'caminhao caminhoes carrada carreta cacamba viagem viagens carro carrinho',
    reference: 'pedido ordem encomenda',
    total: 'total soma valor',
    money: 'dinheiro pagamento paguei',
    near: 'perto atras esquina',
    genitive: 'de da do dos das',
    label: 'no nos numero',
    column:
      'cod un und unid uni quant desc produto produtos item itens qtd qtde quantidade preco valor unidade descricao total codigo',
  },
};
