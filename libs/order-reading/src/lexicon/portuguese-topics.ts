import type { TopicLexicon } from './topics.js';

export const portugueseTopics: TopicLexicon = {
  whole: {
    order: 'fazer pedido|fazer um pedido|quero fazer um pedido|novo pedido|pedido',
    confirm: `isso msm|sim|confirmo|confirmar|confirma|confirmado|pode confirmar|isso|isso mesmo|isso ai|
      isso mesmo pode fechar|pode fechar|pode mandar|fechado|fecha o pedido|fechar pedido|pode ser|ta certo|esta certo|
      certinho|ok pode mandar|beleza pode mandar|fecha|manda ver|pode sim|fechou|fechado entao|pode rodar|
      pode sim mandar|manda ai|show|show de bola|perfeito|exato|exatamente|certo|certeza|com certeza|tudo certo|
      ta otimo|ta bom|ok|blz|beleza|uhum|aham|positivo|confere|pode crer|demorou`,
    cancel: `cancelar|cancela|nao|nao quero|deixa|deixa pra la|esquece|desisto|desisti|nao obrigado|nao obrigada|nao precisa|
      nao precisa mais|deixa quieto|melhor nao|nem pensar|cancela tudo|cancela isso`,
    edit: 'alterar|mudar|corrigir',
    greeting: `ola|oi|bom dia|boa tarde|boa noite|obrigado|obrigada|muito obrigado|muito obrigada|valeu|vlw|obg|tchau|tudo bem|
      oi tudo bem|ola tudo bem|bom dia tudo bem`,
    help: 'ajuda|menu|ajudar|socorro',
    human: 'atendente|falar com atendente|falar com uma pessoa|falar com alguem|humano|gerente',
    opt_out: 'parar|pare|sair|descadastrar|para|chega',
    status: 'status do pedido|ver meu pedido|meu pedido|rastrear',
  },
  cues: {
    opt_out: `nao quero receber|sair da lista|me tira da lista|tira meu numero|tirar meu numero|nao me mande|pare de mandar|
      para de mandar|parem de mandar|nao mandar mais|nao manda mais|descadastrar|nao quero mais mensagem|nao quero mais mensagens|nao quero mensagem|nao quero mensagens|cancelar mensagens|cancela mensagens|cancelar as mensagens|parar mensagens|parar as mensagens|
      nao quero mais propaganda|me tira dessa lista|me tira desta lista|tira dessa lista|sair dessa lista|
      me tirem da lista|me remove da lista|remover da lista|me exclui|me exclua|parem de me mandar|para de me mandar|
      pare de me mandar|parem de me enviar|para de me enviar|nao me mandem|nao me envie|nao me enviem|
      nao quero mais receber|chega de mensagem|chega de propaganda|bloquear voces|vou bloquear|vou te bloquear|spam|
      nao autorizei|lgpd`,
    other: `rifa|sorteio|concorra|anos de confianca|anos de tradicao|entre no nosso|participe do|oferta do dia|ofertas do dia|enquanto durarem|nos vendemos|vendemos|oferta|promocao imperdivel|encaminhe|http|https|www|somos distribuidora|somos fabricantes|apresentar nossos|
      nossos produtos|clique aqui|compartilhe|corrente|olha esse video|esse video|numero errado|engano|piada|economize|sem entrada|energia solar|chame no zap|chama no zap|ultimas vagas|garanta ja|
      whatsapp da|ganhe`,
    human: `veio so|vieram so|veio faltando|com defeito|defeituoso|defeituosa|foto|fotos|imagem|amostra|amostras|nao prestou|nao presta|nao prestaram|nao gostei|era ruim|veio ruim|nao era bom|estufada|estufado|vigilancia sanitaria|nao quis trocar|cancelar o pedido|cancela o pedido|cancelar meu|
      cancela meu|cancela aquele|cancelar aquele|cancela as|cancela os|cancelem|falar com|fala com|gerente|dono|
      atendente|humano|me liga|me ligue|vencido|vencida|vencidos|furado|furada|amassado|amassada|molhado|molhada|
      rasgado|rasgada|quebrado|quebrada|quebrados|trocado|trocada|estragado|estragada|vazando|vazado|a menos do que|
      veio errado|vieram errados|errado|errada|faltou|faltaram|faltando|reclamacao|reclamar|devolver|devolucao|
      problema|absurdo|quero troca|trocar por|veio faltando|nao foi isso|nao pedi|desistiu|desistimos|mofado|podre|
      reembolso|meu dinheiro|dinheiro de volta|pessimo|alguem de carne|carne e osso|pessoa de verdade|tem alguem ai|com alguem|alguem ai|
      falar com o dono|chama o dono|chama o gerente|me passa o gerente|me passa pro|furou|mordido|caruncho|gorgulho|
      fedendo|cheiro ruim|fora da validade|validade vencida|violado|falsificado|pirata|mal educado|cobraram a mais|
      cobrou a mais|cobrado a mais|valor errado|peso menor|pesa menos|veio menos|veio a menos|veio outro|veio outra|
      mandaram outro|mandaram outra|mandaram errado|mandou errado|era pra vir|procon|pedido errado|vim buscar de volta|
      busca de volta|pode buscar de volta|leva de volta|levar de volta|descaso|vergonha|palhacada`,
    balance: `saldo|pagamento|paguei|pagar|pago|pix|em aberto|devendo|devo|minha divida|fiado|conta em|comprovante|transferi|
      deposito feito|limite|extrato|acerto|quitar|quitei|boleto vencido|vencimento|deve|quanto devo|quanto to devendo|
      quanto estou devendo|quanto eu devo|quanto ta minha conta|quanto ta a minha conta|meu saldo|meu fiado|
      minha conta|caderneta|caderninho|mandei o pix|fiz o pix|fiz um pix|pix feito|pix enviado|acabei de pagar|
      ja paguei|depositei|depositado|transferencia|transferido|recebeu o pix|caiu o pix|caiu ai|quitado|abater|abate|
      divida`,
    invoice: `nota fiscal|nf|nfe|danfe|fatura|boleto|segunda via|2 via|recibo|a nota|notinha|faltou a nota|faltou a notinha|
      faltou nota|cade a nota|manda a nota|me manda a nota|xml|cupom fiscal|cupom|nota da semana|nota do mes|
      nota de ontem|nota da ultima|nota do pedido|nota da compra|2a via|segunda via do boleto|codigo de barras|
      linha digitavel|espelho da nota`,
    status: `em rota|ainda ta no galpao|ta em rota|quando chega|quando vem|cade|ja chegou|ja saiu|saiu pra entrega|saiu meu|pedido saiu|encomenda saiu|
      ta vindo|chega que|que hora|que horas|que dia|caminhao|entregador|motorista|rastrear|nao chegou|nao veio|
      nao entregaram|atrasado|atrasada|atraso|previsao|status|vem hoje|sai hoje|demora|ja sairam|sairam dai|saiu dai|
      ja saiu dai|ja despacharam|despachou|despacharam|foi despachado|ta chegando|esta chegando|ja ta vindo|vem vindo|
      onde ta|onde esta|aonde ta|que horas o caminhao|que horas chega|que horas sai|vai chegar|vai sair|chega hoje|
      chega amanha|entregam hoje|entrega hoje|nada de chegar|nada do caminhao|nada da entrega|ainda nao chegou|
      ainda nao veio|ate agora nada|sumiu|vai demorar|demorando|chegou o pedido|meu pedido ja|e o meu pedido|
      codigo de rastreio|rastreio`,
    price: `ta caro|muito caro|caro demais|no concorrente|na concorrencia|o concorrente|concorrencia|preco|precos|quanto|qto|qnto|ta quanto|sai por|faz por|passa o preco|passa o valor|valor|tabela de preco|
      tabela nova|tabela|orcamento|cotacao|desconto|custa|custando|promocao|mais barato|por quanto|subiu|subiram|
      baixou|baixaram|aumentou|aumentaram|ta caro|carinho|fica quanto|fica por quanto|qnto fica|quanto fica|quanto sai|
      sai quanto|sai a quanto|ta saindo|saindo a|qual o valor|qual valor|qual o preco|tem desconto|faz desconto|
      faz um precinho|precinho|faz por menos|melhor preco|a como ta|a como|quanto que ta|quanto que e|me passa o valor|
      atualiza a tabela|qual o frete|quanto o frete|valor do frete|e o frete|cobra frete`,
    stock: `tem|vcs tem|voces tem|tem ai|ainda tem|teria|trabalham com|disponivel|estoque|chegou|vende|vendem|tem como|
      acabou ai|ja chegou o|ja chegou a|chegou mais|ja tem|tem disponivel|tem em estoque|tem pronta entrega|
      pronta entrega|pronta-entrega|voltou|ja voltou|tem reposicao|quando tem reposicao|reposicao quando|vao repor|quando repoe|sobrou algum|sobrou alguma|
      consegue arrumar|arruma pra mim|trabalha com|vcs vendem|voces vendem|vc vende|vcs trabalham|tem ainda|tem de|
      teria como`,
    help: `mexe nisso|como e que mexe|como que usa|como faco|como eu faco|como funciona|como peco|como pedir|pra pedir|
      ajuda|nao entendi|nao entendo|explica|como uso|e robo|primeira vez|catalogo|nunca pedi|nunca fiz pedido|
      primeiro pedido|sou novo aqui|sou nova aqui|como que pede|como se pede|tem que falar|tem que mandar|
      preciso mandar o codigo|o nome serve|pode ser audio|pode mandar audio|aceita audio|posso mandar audio|
      posso mandar foto|pode mandar foto|mando foto|manda audio|pedido minimo|qual o minimo|entregam em|entregam no|
      entregam na|voces entregam|vcs entregam|que horas abre|que horas abrem|que horas fecha|abre domingo|
      abrem domingo|abre sabado|horario de funcionamento|qual o horario|onde fica|qual o endereco|qual endereco|
      formas de pagamento|aceita cartao|aceitam cartao|e um robo|voce e robo|e automatico|sistema novo`,
    greeting: `boa tarde|bom dia|boa noite|boa tardee|tudo bem|tudo bom|feliz natal|feliz ano|feliz pascoa|parabens|obrigado|
      obrigada|valeu|vlw|abraco|abracos|deus abencoe|chegou tudo|veio tudo|tudo certinho|boas festas|
      otimo fim de semana|firmeza|tudo joia|tudo em paz|tudo beleza|como vai|como vc ta|como voce esta|
      tudo certo por ai|e ai|opa|salve|bom domingo|boa semana|bom final de semana|bom fds|deus lhe pague|deus te pague|
      deus lhe abencoe|deus te abencoe|fica com deus|fique com deus|amem|gratidao|agradeco|agradecido|agradecida|
      brigado|brigada|brigadao|muito obg|valeu demais|tmj|parabens pelo|feliz dia|feliz aniversario|feliz ano novo|
      prospero ano|chegou direitinho|veio direitinho|chegou certinho|veio certinho|tudo direitinho|direitinho|
      chegou bem|chegou inteiro|chegou inteirinho`,
  },
  neutral: `com nota fiscal|com nota|com nf|no boleto|no pix|no dinheiro|no fiado|na conta|mesmo preco|preco de sempre|
      pago na entrega|pago depois|boleto 28 dias|prazo de|na conta da|na conta do|paga na entrega|pago semana que vem|
      pago sexta|pago amanha|pago no|pago em|pagamento na entrega|pagamento no|pagamento em|pagamento a vista|
      vou pagar|passo pra pagar|passo pagar|depois eu pago|depois pago|depois acerto|depois eu acerto|
      pode por na conta|poe na conta|bota na conta|marca na conta|anota na conta|marca no fiado|pix na entrega|
      no cartao|a vista|a prazo|prazo de sempre|valor de sempre|mesmo valor|preco combinado|conforme combinado|
      como combinado|como combinamos|conforme combinamos|como a gente combinou|tem cliente|tem gente|tem fila|se tiver promocao|se tiver oferta|promocao me avisa|tem jogo|tem festa|tem obra|tem evento|tem churrasco|tem aniversario|tem movimento|tem missa|
      que tavam faltando|q tavam faltando|que tava faltando|que estava faltando|que estavam faltando|sem quebrar|
      nao quebrado|sem amassado|validade boa|validade longa`,
  openers:
    'qual|quais|quando|onde|como|tem|teria|ainda tem|sera que|por que|porque|quem|quanto|quantos|cade|chegou|vcs|voces|ja',
  requests: [
    [
      'pode|podem|consegue|consegues|poderia|podia|da|daria|tem como',
      'mandar|enviar|separar|trazer|entregar|anotar|colocar|manda|botar|por|deixar|reservar|pra',
    ],
  ],
  bargains: [
    [
      'se fizer|se fizerem|se der|se deixar|se fechar|se voce fizer',
      'levo|levamos|pego|compro|fico com|fecho',
    ],
  ],
  shortfalls: [
    ['pedi|pedimos|encomendei', 'veio|vieram|chegou|chegaram|mandaram|recebi|entregaram'],
    ['veio|vieram|mandaram|entregaram|recebi|chegou|chegaram', 'pedi|pedimos|em vez'],
  ],
  orders: `quero|queria|preciso|precisamos|precisando|manda|mandar|mande|mandem|envia|envie|enviar|anota|anotar|anotado|
      separa|separar|bota|coloca|poe|ve pra mim|me ve|vou querer|entrega|entregar|traz|reserva|gostaria|deixa anotado|
      fecha|vo querer|quer|querem|queremos|qro|vamos querer|me manda|me arruma|arruma|arrume|anote|anotem|separe|
      separem|bote|botem|coloque|poem|inclui|inclua|adiciona|adicione|solicito|solicitamos|necessito|necessitamos|
      tragam|traga|me traz|reserve|guarda|guarde|pode anotar|pode separar|pode por|pode incluir|pode trazer|
      faz favor de mandar|favor enviar|favor mandar|favor separar|pode vir|me mande`,
  tells: `falaram|disseram|prometeram|combinaram|vendi|vendemos|sobrou|sobraram|tenho aqui|entregaram|recebi|talvez|depois eu confirmo|pediu|veio|vieram|chegou|
      chegaram|foi|pedi|pedimos|mandaram|faltou|recebemos|paguei|cliente|clientes|ontem|semana passada|quer umas|
      prometer|estava|tava|tavam|era|ainda tenho|ainda temos|sobrando|semana que vem|mes que vem|depois eu vejo|
      vou ver|to pensando|estou pensando|se eu pedir|se eu levar|se eu comprar|por exemplo|digamos|recebido|entregue|
      comprei|compramos|gastei|usei`,
  told: `peguei|pegamos|comprei|compramos|levei|levamos|tinha pedido|tinha comprado|tinha levado|eu pedi|a gente pegou|a gente comprou`,
  holds: 'tenho|temos|recebi|recebemos|chegou|chegaram|ja tenho|ja temos',
  notNow: `nao preciso de nada|nao quero nada|nada por enquanto|nada essa semana|cliente meu quer|meu cliente quer|um cliente quer|uma cliente quer|ainda tenho|ainda temos|ainda tem aqui|tenho aqui|temos aqui|sobrou aqui|sobraram aqui|sobrando aqui|
      to com estoque|ainda sobrou|semana que vem eu peco|semana que vem peco|semana que vem eu quero|
      mes que vem eu peco|mes que vem peco|mais pra frente|depois eu peco|depois eu confirmo|depois confirmo|
      vou pensar|vou ver e te falo|vou ver e aviso|depois te falo|depois te aviso|talvez eu queira|talvez eu pegue|
      talvez semana que vem|por enquanto nao|agora nao precisa`,
  repeats: {
    alone: `mesmo de sempre|como sempre|como de costume|igual sempre|o de costume|repete|repetir|repeta|repita|repete o pedido|repetir pedido|mesmo pedido|o mesmo de sempre|o de sempre|de sempre|mesma coisa|manda o mesmo|o mesmo da ultima|bis do pedido|ultimo pedido de novo|igual da ultima vez|igual a ultima vez|igual sempre|pedido de sempre|lista de sempre|mesma lista`,
    usual: `sempre|costume`,
    before: `ultimo|ultima|passado|passada|anterior|anteriores|antigo|antes`,
    day: `ontem|segunda|terca|quarta|quinta|sexta|sabado|domingo|semana|mes`,
    again: `igual|igualzinho|igualzinha|mesmo|mesma|novo|novamente|repete|repetir|repeta|repita|bis|copia|copiar|duplica|refaz|refazer`,
    had: `comprei|pedi|pegamos|compramos|peguei|levei`,
    order: `pedido|compra|lista|encomenda|remessa|carga|mercadoria`,
    between: `vez|da|de|do|ao|que|eu`,
    but: `mas|porem|so que|so|sem|menos|apenas|somente|tirando|troca|muda`,
    other: `endereco|preco|precos|valor|pagamento|prazo|nota|boleto|entrega|cancela|cancelar|cancele|errado|errada|faltou|faltando|veio|chegou|cade|quando|onde|nao|nunca|atrasado|estragado`,
  },
  undoes: {
    skip: `pular|pula|pule|deixa|deixe|deixar|deixa pra la|deixa para la|sem|sem ele|sem isso|nenhum|nenhuma|nenhum deles|nenhuma delas|nenhum desses|nenhuma dessas|nao|nao precisa|
      nao quero|esquece`,
    cancel: 'cancelar|cancela|cancele',
    order: 'pedido',
    around: 'o|meu|esse|este|isso|quero|pode|para|mim',
  },
  offered: {
    two: 'os dois|as duas|ambos|ambas|ambos os dois|dos dois|das duas',
    three: 'os tres|as tres|dos tres|das tres',
    all: 'todos|todas|todos eles|todas elas|todos os|todas as|de todos|de todas|cada|cada um|cada uma|de cada',
    cheapest: 'barato|barata|mais barato|mais barata|menor preco',
  },
  open: {
    undo: `desfaz|desfaca|desfazer|desfaz isso|desfaz o ultimo|desfaz a ultima|desfazer o ultimo|volta atras|
      volta como estava|volta como era|volta ao que era|volta o que era|deixa como estava|deixa como era`,
    total: `total|total geral|valor total|quanto deu|quanto da|quanto deu tudo|quanto da tudo|quanto ficou|
      quanto ficou tudo|quanto fica tudo|deu quanto|da quanto|ficou quanto|ficou em quanto|deu quanto tudo|qual o total|
      qual e o total|quanto e tudo|quanto e o total|quanto deu o pedido|quanto ficou o pedido|quanto deu no total|
      quanto da o total|quanto deu a conta|soma tudo`,
    available: `o que tem|o que tiver|o que voce tem|o que voces tem|o que vc tem|o que vcs tem|o que tem ai|
      o que tiver ai|o que houver|o que ha|o quanto tem|o quanto tiver|quanto tiver|tudo que tem|tudo o que tem|
      tudo que tiver|o que tem em estoque|o que tiver em estoque|o que estiver disponivel|o disponivel`,
    back: 'de volta|volta|novamente|de novo|outra vez',
    mistaken:
      'por engano|errei|errado|errada|nao esta certo|nao ta certo|escrevi errado|digitei errado|engano|escrevi|digitei|falei',
    changes: 'muda|mude|mudar|altera|altere|alterar|troca|troque|trocar|em vez',
    aroundAmount: `na verdade|verdade|so|somente|apenas|sao|era|eram|seria|seriam|e|eh|quero|queria|preciso|manda|mande|
      mandar|me manda|me ve|pode mandar|pode ser|coloca|coloque|bota|poe|deixa|deixe|fica|ficam|faz|faca|muda|mude|
      muda para|muda pra|para|pra|ok|beleza|blz|nao|desculpa|desculpe|ops|opa|quis dizer|quero dizer|digo|alias|
      ou melhor|entao|agora|por favor|favor|o certo e|certo e|o correto e|correto|isso|disso|dele|dela|deles|delas|
      anota|separa|ta|sim|vai|vou querer|levo`,
  },
  agrees: `bater o martelo|isso msm|bate o martelo|manda bala|pode fechar|pode mandar|pode confirmar|fecha o pedido|
      fechar pedido|ta certo|esta certo|tudo certo|isso mesmo|confirmo|confirma|fechou|pode rodar|manda ver|toca ficha|
      ta tudo certo|ta certinho|ta tudo ok|tudo ok|so isso|e so isso|mais nada|nada mais|e isso|e isso ai|e isso mesmo|
      isso ai mesmo|pode finalizar|finaliza|pode processar|pode despachar|pode entregar|aprovado|de acordo|perfeito|
      nao muda nada|sem alteracao|sem alteracoes|nenhuma alteracao|correto|esta correto|confere|ok pode`,
  refuses: `deixa pra la|esquece|desisti|desisto|nao quero mais|cancela tudo|cancela isso|deixa quieto|agora nao|
      nao vou querer|nao fecha|nao fechar|nao confirma|nao confirmar|nao manda nada|nao precisa mais|nao quero nada|
      melhor nao|muito caro|fica pra proxima|fica pra depois|deixa pra depois|outra hora|outro dia|vou pensar|
      mudei de ideia|suspende|cancele|cancela o|desconsidera|desconsidere|ignora`,
};
